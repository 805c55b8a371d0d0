#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "query/code_ends.h"
#include "query/code_words.h"

namespace morgue {

// Looks for a phrase in token streams.  Where one of its words has few codes,
// only the places where that word may be, with the beginning of the next one
// behind it, are looked at more closely; else the stream is read from its
// beginning.
class PhraseSearch {
 public:
  // Bit i of all sets of words stands for phrase[i].
  explicit PhraseSearch(std::span<const CodedWord> phrase);

  // Of a stream that is damaged the answer may be either.
  bool found_in(std::span<const std::uint8_t> stream,
                const CodeWords& words) const;

 private:
  // The word that is looked for first.
  struct Anchor {
    std::size_t word = 0;
    CodeEnds ends;
  };

  void choose_anchor(std::span<const CodedWord> phrase);
  bool has_all(std::span<const std::uint8_t> stream, const CodeWords& words,
               std::size_t anchor_end) const;
  bool read_through(std::span<const std::uint8_t> stream,
                    const CodeWords& words) const;

  std::size_t length_;
  unsigned regions_;  // where a phrase of such fields can stand
  std::optional<Anchor> anchor_;
};

}  // namespace morgue
