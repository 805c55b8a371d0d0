#include "query/near_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>
#include <vector>

#include "archive/token_code.h"
#include "query/place_counter.h"

namespace morgue {
namespace {

using Stream = std::span<const std::uint8_t>;

// Calls `visit(position, words)` for each place that has some of the words,
// until it returns true; tells whether it did.  Reads the stream word by word.
template <typename Visit>
bool any_place_read(Stream stream, const CodeWords& words, const Visit& visit) {
  TokenPlace place;
  TokenWalk walk(stream);
  for (std::uint32_t code = 0; walk.next(code);) {
    if (code < kFirstWord) {
      place.pass(0, code == kTextEnd ? 1 : 0, code == kFieldEnd ? 1 : 0);
      continue;
    }
    place.pass(1, 0, 0);
    const WordSet here = words.find(code, place.region);
    if (here != 0 && visit(place.position, here)) {
      return true;
    }
  }
  return false;
}

// The same, with `ends` those of the words' codes.
template <typename Visit>
bool any_place_found(Stream stream, const CodeWords& words,
                     const CodeEnds& ends, const Visit& visit) {
  PlaceCounter counter(stream);
  return ends.any(stream, [&](std::size_t end) {
    Stream until = stream.first(end + 1);
    const std::uint32_t code = take_last_code(until);
    if (words.find_anywhere(code) == 0) {
      return false;
    }
    const TokenPlace place = counter.place_at(end);
    const WordSet here = words.find(code, place.region);
    return here != 0 && visit(place.position, here);
  });
}

class LastPlaces {
 public:
  LastPlaces(std::size_t count, const Nearness& reach)
      : count_(count),
        reach_(reach),
        all_(~WordSet{0} >> (SoughtWords::kMost - count)) {}

  // Takes the next place; whether the words are now near each other.
  bool take(std::uint32_t position, WordSet here) {
    shared_ = shared_ || !std::has_single_bit(here);
    seen_ |= here;
    last_[static_cast<std::size_t>(std::countr_zero(here))] = position;
    return !shared_ && seen_ == all_ && near();
  }

  bool all_seen() const { return seen_ == all_; }

  // Whether there is no more to find than was, as long as no place has two of
  // the words.  A walk back may find more: of `a b a c`, in order, b and c with
  // the first a.
  bool decided() const { return !shared_ && (!reach_.ordered || count_ <= 2); }

 private:
  bool near() const {
    std::uint32_t first = last_.front();
    std::uint32_t last = first;
    for (std::size_t i = 1; i < count_; ++i) {
      if (reach_.ordered && last_[i] <= last) {
        return false;
      }
      first = std::min(first, last_[i]);
      last = std::max(last, last_[i]);
    }
    return last - first + 2 <= reach_.distance + count_;
  }

  std::size_t count_;
  const Nearness& reach_;
  WordSet all_;
  WordSet seen_ = 0;
  bool shared_ = false;
  std::array<std::uint32_t, SoughtWords::kMost> last_{};  // of what was seen
};

}  // namespace

NearSearch::NearSearch(std::span<const CodedWord> coded, const Nearness& reach)
    : count_(coded.size()), reach_(reach) {
  std::vector<std::uint32_t> codes;
  for (const CodedWord& word : coded) {
    codes.insert(codes.end(), word.codes.begin(), word.codes.end());
  }
  if (codes.size() <= CodeEnds::kMost) {
    ends_.emplace(codes, std::span<const std::uint32_t>());
  }
}

template <typename Visit>
bool NearSearch::any_place(Stream stream, const CodeWords& words,
                           const Visit& visit) const {
  return ends_ ? any_place_found(stream, words, *ends_, visit)
               : any_place_read(stream, words, visit);
}

std::optional<bool> NearSearch::found_in(Stream stream,
                                         const CodeWords& words) const {
  LastPlaces places(count_, reach_);
  if (any_place(stream, words, [&](std::uint32_t position, WordSet here) {
        return places.take(position, here);
      })) {
    return true;
  }
  if (!places.all_seen() || places.decided()) {
    return false;
  }
  return std::nullopt;
}

}  // namespace morgue
