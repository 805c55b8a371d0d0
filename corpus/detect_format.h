#pragma once

#include <optional>
#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/field_lookup.h"

namespace morgue {

// The format that an input's first bytes are of, then what its name says;
// nullopt where it is one that is not read (XML).  Never kAuto.
std::optional<Format> detect_format(std::string_view head,
                                    std::string_view file_name,
                                    const FieldLookup& fields);

// How many bytes detect_format likes to see.
inline constexpr std::size_t kDetectionBytes = std::size_t{16} << 10;

}  // namespace morgue
