#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "corpus/article_reader.h"

namespace morgue {

// Reads the bytes as one file of that format to its end, and aborts where a
// reader breaks its promises: text that is not UTF-8, an article without
// text, a Reject without a reason, more records than bytes.  `path` says where
// files beside it would be.
void read_everything(Format format, const std::uint8_t* bytes, std::size_t size,
                     const std::filesystem::path& path = {});

}  // namespace morgue
