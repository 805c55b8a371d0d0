#include "query/near_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>
#include <vector>

#include "archive/token_code.h"
#include "query/near_words.h"
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

// The walk of near_words() towards the end, as long as no place has two of the
// words.
class LastPlaces {
 public:
  explicit LastPlaces(const SoughtGroup& group)
      : group_(group), members_(group.members()) {}

  // Takes the next place; whether the words are now near each other.
  bool take(std::uint32_t position, WordSet here) {
    shared_ = shared_ || !std::has_single_bit(here);
    seen_ |= here;
    last_[static_cast<std::size_t>(std::countr_zero(here))] = position;
    return !shared_ && seen_ == members_ && near();
  }

  bool all_seen() const { return seen_ == members_; }

  // Whether there is no more to find than was.  A walk back may find more:
  // of `a b a c`, in order, b and c with the first a.
  bool decided() const {
    return !shared_ && (!group_.ordered || group_.words.size() <= 2);
  }

 private:
  bool near() const {
    std::uint32_t first = last_[group_.words.front()];
    std::uint32_t last = first;
    for (std::size_t i = 1; i < group_.words.size(); ++i) {
      const std::uint32_t place = last_[group_.words[i]];
      if (group_.ordered && place <= last) {
        return false;
      }
      first = std::min(first, place);
      last = std::max(last, place);
    }
    return last - first + 2 <= group_.distance + group_.words.size();
  }

  const SoughtGroup& group_;
  WordSet members_;
  WordSet seen_ = 0;
  bool shared_ = false;
  std::array<std::uint32_t, SoughtWords::kMost> last_;  // of what was seen
};

}  // namespace

NearSearch::NearSearch(std::span<const CodedWord> coded, SoughtGroup group)
    : group_(std::move(group)) {
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

bool NearSearch::found_in(Stream stream, const CodeWords& words) const {
  LastPlaces places(group_);
  if (any_place(stream, words, [&](std::uint32_t position, WordSet here) {
        return places.take(position, here);
      })) {
    return true;
  }
  return places.all_seen() && !places.decided() &&
         ask_near_words(stream, words);
}

bool NearSearch::ask_near_words(Stream stream, const CodeWords& words) const {
  std::vector<FoundWord> found;
  any_place(stream, words, [&](std::uint32_t position, WordSet here) {
    found.push_back(
        {.position = position, .piece = 0, .range = {}, .words = here});
    return false;
  });
  return !near_words(found, group_).empty();
}

}  // namespace morgue
