#include "query/code_ends.h"

#include <algorithm>

#include "query/byte_vector.h"

namespace morgue {
namespace {

constexpr std::uint8_t kMore = 0x80;  // a byte of a code, but not the last

std::uint8_t first_byte(std::uint32_t code) {
  return static_cast<std::uint8_t>(code < kMore ? code : code | kMore);
}

std::size_t count_from(std::span<const std::uint8_t> stream, std::size_t at,
                       TokenCode mark) {
  std::size_t count = 0;
  for (; at < stream.size(); ++at) {
    count += stream[at - 1] < kMore && stream[at] == mark ? 1U : 0U;
  }
  return count;
}

}  // namespace

CodeEnds::CodeEnds(std::span<const std::uint32_t> codes,
                   std::span<const std::uint32_t> next) {
  for (std::uint32_t code : codes) {
    Tail& tail = tails_[tail_count_++];
    std::uint8_t before = 0;
    for (; code >= kMore; code >>= 7U) {
      before = first_byte(code);
    }
    tail.last.fill(static_cast<std::uint8_t>(code));
    tail.before.fill(before);
    tail.mask.fill(before == 0 ? kMore : 0xff);
  }
  std::array<bool, 256> known{};
  for (const std::uint32_t code : next) {
    const std::uint8_t head = first_byte(code);
    if (!known[head] && head_count_ <= kMost) {
      heads_[head_count_].fill(head);
      ++head_count_;
    }
    known[head] = true;
  }
  if (head_count_ > kMost) {
    head_count_ = 0;
  } else if (head_count_ > 0) {
    heads_[head_count_++].fill(kNewSentence);
  }
}

bool CodeEnds::ends_at(std::span<const std::uint8_t> stream,
                       std::size_t at) const {
  const bool followed = at + 1 < stream.size();
  if (at >= stream.size() || (head_count_ > 0 && !followed)) {
    return false;
  }
  const unsigned before = at == 0 ? 0 : stream[at - 1];
  const auto ends = [&](const Tail& tail) {
    return stream[at] == tail.last[0] &&
           (before & tail.mask[0]) == tail.before[0];
  };
  const auto follows = [&](const Block& head) {
    return stream[at + 1] == head[0];
  };
  const auto tails = std::span(tails_).first(tail_count_);
  const auto heads = std::span(heads_).first(head_count_);
  return std::any_of(tails.begin(), tails.end(), ends) &&
         (heads.empty() || std::any_of(heads.begin(), heads.end(), follows));
}

#if defined(__SSE2__)

namespace {

__m128i equal(__m128i bytes, const std::array<std::uint8_t, 16>& sought) {
  return _mm_cmpeq_epi8(bytes, load(sought.data()));
}

}  // namespace

unsigned CodeEnds::ends_in(const std::uint8_t* bytes) const {
  const __m128i before = load(bytes - 1);
  const __m128i last = load(bytes);
  const __m128i behind = load(bytes + 1);
  __m128i ends = _mm_setzero_si128();
  for (std::size_t i = 0; i < tail_count_; ++i) {
    const Tail& tail = tails_[i];
    ends = _mm_or_si128(
        ends, _mm_and_si128(equal(last, tail.last),
                            equal(_mm_and_si128(before, load(tail.mask.data())),
                                  tail.before)));
  }
  if (head_count_ > 0) {
    __m128i follows = _mm_setzero_si128();
    for (std::size_t i = 0; i < head_count_; ++i) {
      follows = _mm_or_si128(follows, equal(behind, heads_[i]));
    }
    ends = _mm_and_si128(ends, follows);
  }
  return static_cast<unsigned>(_mm_movemask_epi8(ends));
}

#else

unsigned CodeEnds::ends_in(const std::uint8_t* bytes) const {
  const std::span<const std::uint8_t> around(bytes - 1, 18);
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; ++i) {
    bits |= (ends_at(around, i + 1) ? 1U : 0U) << i;
  }
  return bits;
}

#endif

#if defined(__SSE2__)

std::size_t count_marks(std::span<const std::uint8_t> stream, TokenCode mark) {
  const __m128i none = _mm_setzero_si128();
  const __m128i sought = _mm_set1_epi8(static_cast<char>(mark));
  __m128i sum = none;
  std::size_t at = 1;
  for (; at + 16 <= stream.size(); at += 16) {
    // A byte that a code goes on after is negative.
    const __m128i inside = _mm_cmplt_epi8(load(&stream[at - 1]), none);
    const __m128i found = _mm_cmpeq_epi8(load(&stream[at]), sought);
    const __m128i ones =
        _mm_and_si128(_mm_andnot_si128(inside, found), _mm_set1_epi8(1));
    sum = _mm_add_epi64(sum, half_sums(ones));
  }
  const bool starts = !stream.empty() && stream[0] == mark;
  return whole_sum(sum) + (starts ? 1 : 0) + count_from(stream, at, mark);
}

#else

std::size_t count_marks(std::span<const std::uint8_t> stream, TokenCode mark) {
  const bool starts = !stream.empty() && stream[0] == mark;
  return (starts ? 1 : 0) + count_from(stream, 1, mark);
}

#endif

}  // namespace morgue
