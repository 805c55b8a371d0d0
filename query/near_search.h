#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "query/code_ends.h"
#include "query/code_words.h"
#include "query/query_tree.h"

namespace morgue {

// Whether token streams have words near each other: one walk over the stream
// that remembers where each word was met last.
class NearSearch {
 public:
  // `coded` are the words that bits of all sets of words stand for; `reach` is
  // one of words.
  NearSearch(std::span<const CodedWord> coded, const Nearness& reach);

  // Nothing where such a walk cannot tell.  Of a stream that is damaged the
  // answer may be any.
  std::optional<bool> found_in(std::span<const std::uint8_t> stream,
                               const CodeWords& words) const;

 private:
  template <typename Visit>
  bool any_place(std::span<const std::uint8_t> stream, const CodeWords& words,
                 const Visit& visit) const;

  std::size_t count_;  // of words
  Nearness reach_;
  std::optional<CodeEnds> ends_;  // of all words, where they have few codes
};

}  // namespace morgue
