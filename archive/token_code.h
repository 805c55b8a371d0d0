#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace morgue {

// An article's words in reading order, as a segment's token file has them: a
// stream of codes, each a LEB128 varint.  Codes from kFirstWord on stand for
// words of the segment, the most frequent ones first; those below are marks.
enum TokenCode : std::uint32_t {
  kTextEnd = 0,      // end of a paragraph, deck, correction or author
  kFieldEnd = 1,     // end of the headline, or of the body
  kNewSentence = 2,  // the next word begins another sentence of the same text
  kFirstWord = 8,    // (3 to 7 are free)
};

// Walks a stream; never reads beyond it, whatever its bytes are.
class TokenWalk {
 public:
  explicit TokenWalk(std::span<const std::uint8_t> stream)
      : at_(stream.data()), end_(stream.data() + stream.size()) {}

  // False at the end.
  bool next(std::uint32_t& code) {
    std::uint32_t value = 0;
    for (unsigned shift = 0; at_ != end_ && shift < 32; shift += 7) {
      const std::uint8_t byte = *at_++;
      value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
      if (byte < 0x80) {
        code = value;
        return true;
      }
    }
    return false;
  }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
};

// Takes the last code off a stream that is not empty and does not end within
// one: a code's last byte is its only one below 0x80.
inline std::uint32_t take_last_code(std::span<const std::uint8_t>& stream) {
  std::uint32_t code = stream.back();
  std::size_t left = stream.size() - 1;
  for (; left > 0 && stream[left - 1] >= 0x80; --left) {
    code = code << 7U | (stream[left - 1] & 0x7fU);
  }
  stream = stream.first(left);
  return code;
}

}  // namespace morgue
