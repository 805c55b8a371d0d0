#pragma once

#include <cstdint>
#include <span>

#include "query/code_words.h"
#include "query/sought_words.h"

namespace morgue {

// Whether a token stream has words near each other as near_words() says
// (query/near_words.h), which is asked only where one walk over the stream
// that remembers where each word was met last cannot tell.
bool has_near(std::span<const std::uint8_t> stream, const CodeWords& words,
              const SoughtGroup& group);

}  // namespace morgue
