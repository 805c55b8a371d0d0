#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "archive/indexed_text.h"
#include "archive/schema.h"

namespace morgue {

// Where a word stands in an article.
struct TokenPlace {
  std::uint32_t position = 0;
  std::size_t region = 0;  // fields ended before it

  // Goes past so many words, ends of texts and ends of fields.
  void pass(std::uint32_t words, std::uint32_t texts, std::uint32_t fields) {
    position += words + texts * kTextGap + fields * kFieldGap;
    region += fields;
  }
};

// Counts the words of a token stream up to a byte, sixteen bytes at once where
// the machine can, without reading their codes.
class PlaceCounter {
 public:
  explicit PlaceCounter(std::span<const std::uint8_t> stream)
      : stream_(stream) {}

  // The place of the word whose code ends with byte `end`.  Ask by ascending
  // bytes.
  TokenPlace place_at(std::size_t end);

 private:
  void count_byte(std::size_t at, TokenPlace& place) const;
  // Of the 16 bytes from `at` on only the first `some` count; that byte before
  // them is read as well.
  void count_block(std::size_t at, std::size_t some, TokenPlace& place) const;

  std::span<const std::uint8_t> stream_;
  std::size_t counted_ = 0;  // so many bytes are, ...
  TokenPlace place_;         // ... up to here
};

}  // namespace morgue
