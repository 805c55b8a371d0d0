#pragma once

#include <cstdint>
#include <span>

#include "query/code_words.h"
#include "query/placed_text.h"

namespace morgue {

// Where an article's token stream (archive/token_code.h) has the words.
PlacedText placed_text(std::span<const std::uint8_t> stream,
                       const CodeWords& words);

}  // namespace morgue
