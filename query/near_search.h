#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "query/code_ends.h"
#include "query/code_words.h"
#include "query/sought_words.h"

namespace morgue {

// Whether token streams have words near each other as near_words() says
// (query/near_words.h), which is asked only where one walk over the stream
// that remembers where each word was met last cannot tell.
class NearSearch {
 public:
  // `coded` are the words that bits of all sets of words stand for.
  NearSearch(std::span<const CodedWord> coded, SoughtGroup group);

  // Of a stream that is damaged the answer may be either.
  bool found_in(std::span<const std::uint8_t> stream,
                const CodeWords& words) const;

 private:
  template <typename Visit>
  bool any_place(std::span<const std::uint8_t> stream, const CodeWords& words,
                 const Visit& visit) const;
  bool ask_near_words(std::span<const std::uint8_t> stream,
                      const CodeWords& words) const;

  SoughtGroup group_;
  std::optional<CodeEnds> ends_;  // of all words, where they have few codes
};

}  // namespace morgue
