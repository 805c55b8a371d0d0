#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "archive/token_code.h"

namespace morgue {

// Finds where one of a few codes ends in a token stream, sixteen bytes at once
// where the machine can.  A code's last byte is its only one below 0x80, so
// that byte and the one before it tell nearly all of a code; what follows it
// tells much of the code that must come next.
class CodeEnds {
 public:
  static constexpr std::size_t kMost = 8;  // codes

  // There are at most kMost `codes`.  Where there are at most kMost distinct
  // first bytes of the codes `next`, one of these or kNewSentence must follow;
  // where `next` is empty or has more of them, anything may.
  CodeEnds(std::span<const std::uint32_t> codes,
           std::span<const std::uint32_t> next);

  // Calls `visit` with the index of each byte where one of the codes may end,
  // ascending, until it returns true; tells whether it did.
  template <typename Visit>
  bool any(std::span<const std::uint8_t> stream, const Visit& visit) const;

 private:
  static constexpr std::size_t kStep = 16;
  using Block = std::array<std::uint8_t, kStep>;  // all bytes alike

  // The byte before, under `mask`, must be `before`: no part of a code if this
  // one has one byte only.
  struct Tail {
    Block last;
    Block mask;
    Block before;
  };

  bool ends_at(std::span<const std::uint8_t> stream, std::size_t at) const;
  // A bit for each of 16 bytes; the byte before them and the one behind are
  // read as well.
  unsigned ends_in(const std::uint8_t* bytes) const;

  std::size_t tail_count_ = 0;
  std::size_t head_count_ = 0;
  std::array<Tail, kMost> tails_{};
  std::array<Block, kMost + 1> heads_{};  // and kNewSentence
};

// How many one-byte codes `mark` the stream has.
std::size_t count_marks(std::span<const std::uint8_t> stream, TokenCode mark);

template <typename Visit>
bool CodeEnds::any(std::span<const std::uint8_t> stream,
                   const Visit& visit) const {
  const auto visit_all = [&visit](unsigned bits, std::size_t from) {
    for (; bits != 0; bits &= bits - 1) {
      if (visit(from + static_cast<std::size_t>(std::countr_zero(bits)))) {
        return true;
      }
    }
    return false;
  };
  if (ends_at(stream, 0) && visit(std::size_t{0})) {
    return true;
  }
  std::size_t at = 1;
  for (; at + kStep < stream.size(); at += kStep) {
    if (visit_all(ends_in(&stream[at]), at)) {
      return true;
    }
  }
  if (stream.size() > kStep + 1) {
    // Sixteen bytes again, of which the first were seen already.
    const std::size_t from = stream.size() - 1 - kStep;
    const unsigned unseen = ~0U << (at - from);
    if (visit_all(ends_in(&stream[from]) & unseen, from)) {
      return true;
    }
    at = stream.size() - 1;
  }
  for (; at < stream.size(); ++at) {
    if (ends_at(stream, at) && visit(at)) {
      return true;
    }
  }
  return false;
}

}  // namespace morgue
