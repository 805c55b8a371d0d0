#include "query/place_counter.h"

#include "archive/token_code.h"
#include "query/byte_vector.h"

namespace morgue {
namespace {

constexpr std::size_t kStep = 16;

}  // namespace

TokenPlace PlaceCounter::place_at(std::size_t end) {
  if (counted_ == 0) {
    count_byte(counted_++, place_);
  }
  for (; counted_ + kStep <= end + 1; counted_ += kStep) {
    count_block(counted_, kStep, place_);
  }
  TokenPlace place = place_;
  if (counted_ + kStep <= stream_.size()) {
    count_block(counted_, end + 1 - counted_, place);
  } else {
    for (std::size_t at = counted_; at <= end; ++at) {
      count_byte(at, place);
    }
  }
  return place;
}

void PlaceCounter::count_byte(std::size_t at, TokenPlace& place) const {
  const std::uint8_t byte = stream_[at];
  const bool whole = at == 0 || stream_[at - 1] < 0x80;
  const bool is_mark = whole && byte < kFirstWord;
  place.pass(byte < 0x80 && !is_mark ? 1 : 0,
             is_mark && byte == kTextEnd ? 1 : 0,
             is_mark && byte == kFieldEnd ? 1 : 0);
}

#if defined(__SSE2__)

namespace {

// Where it is read from says how many bytes are set.
constexpr std::array<std::uint8_t, 2 * kStep> kSome = [] {
  std::array<std::uint8_t, 2 * kStep> some{};
  for (std::size_t i = 0; i < kStep; ++i) {
    some[i] = 1;
  }
  return some;
}();

}  // namespace

void PlaceCounter::count_block(std::size_t at, std::size_t some,
                               TokenPlace& place) const {
  const __m128i counted = load(&kSome[kStep - some]);
  const __m128i bytes = load(&stream_[at]);
  // Bytes after which a code goes on are negative.
  const __m128i zero = _mm_setzero_si128();
  const __m128i inside = _mm_cmplt_epi8(load(&stream_[at - 1]), zero);
  const __m128i goes_on = _mm_cmplt_epi8(bytes, zero);
  const __m128i low =
      _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(kFirstWord)));
  // Ones where a word ends: neither within a code nor at a mark.
  const __m128i marks = _mm_andnot_si128(_mm_or_si128(inside, goes_on), low);
  const __m128i words = _mm_andnot_si128(_mm_or_si128(goes_on, marks), counted);
  const __m128i counted_marks = _mm_and_si128(marks, counted);
  std::uint32_t texts = 0;
  std::uint32_t fields = 0;
  if (_mm_movemask_epi8(marks) != 0) {
    texts = sum_of_bytes(_mm_and_si128(
        counted_marks, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(kTextEnd))));
    fields = sum_of_bytes(_mm_and_si128(
        counted_marks, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(kFieldEnd))));
  }
  place.pass(sum_of_bytes(words), texts, fields);
}

#else

void PlaceCounter::count_block(std::size_t at, std::size_t some,
                               TokenPlace& place) const {
  for (std::size_t i = 0; i < some; ++i) {
    count_byte(at + i, place);
  }
}

#endif

}  // namespace morgue
