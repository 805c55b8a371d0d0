#include "query/near_words.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <optional>

#include "query/near_window.h"

namespace morgue {
namespace {

// Walks the found words in one direction and remembers, for each word of the
// group, where it was met last.  Walked both ways, every word that has all
// the others near it is marked, whichever side they stand on.
class Walk {
 public:
  Walk(const std::vector<FoundWord>& found, const SoughtGroup& group,
       bool backwards, std::vector<bool>& marked)
      : found_(found),
        group_(group),
        backwards_(backwards),
        marked_(marked),
        last_(group.words.size()) {}

  void run() {
    for (std::size_t step = 0; step < found_.size(); ++step) {
      const std::size_t at = backwards_ ? found_.size() - 1 - step : step;
      if (take(at) && complete()) {
        mark();
      }
    }
  }

 private:
  // One place in the text stands for one word only, the one that has waited
  // longest: `a w/5 a` needs two of them.
  bool take(std::size_t at) {
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < group_.words.size(); ++i) {
      const bool fits = ((found_[at].words >> group_.words[i]) & 1U) != 0;
      if (fits && (!chosen || older(i, *chosen))) {
        chosen = i;
      }
    }
    if (chosen) {
      last_[*chosen] = at;
    }
    return chosen.has_value();
  }

  bool older(std::size_t a, std::size_t b) const {
    if (!last_[a] || !last_[b]) {
      return !last_[a] && last_[b];
    }
    return backwards_ ? *last_[a] > *last_[b] : *last_[a] < *last_[b];
  }

  bool complete() const {
    if (std::any_of(last_.begin(), last_.end(),
                    [](const auto& place) { return !place; })) {
      return false;
    }
    std::vector<std::uint32_t> places;
    places.reserve(last_.size());
    for (const auto& place : last_) {
      places.push_back(found_[*place].position);
    }
    if (!group_.ordered) {
      std::sort(places.begin(), places.end());
    }
    const bool in_order =
        std::is_sorted(places.begin(), places.end(), std::less_equal<>());
    return in_order && places.back() - places.front() + 2 <=
                           group_.distance + places.size();
  }

  void mark() {
    for (const auto& place : last_) {
      marked_[*place] = true;
    }
  }

  const std::vector<FoundWord>& found_;
  const SoughtGroup& group_;
  bool backwards_;
  std::vector<bool>& marked_;
  std::vector<std::optional<std::size_t>> last_;
};

// A walk remembers one place for each word: not always the right one where the
// order counts, or where a place may be one word or another.
bool walks_may_miss(const std::vector<FoundWord>& found,
                    const SoughtGroup& group) {
  const WordSet members = group.members();
  return group.ordered ||
         std::any_of(found.begin(), found.end(),
                     [members](const FoundWord& word) {
                       return std::popcount(word.words & members) > 1;
                     });
}

void mark_windows(const std::vector<FoundWord>& found, const SoughtGroup& group,
                  std::vector<bool>& marked) {
  for (std::size_t first = 0; first < found.size(); ++first) {
    for (const std::size_t place : places_in_window(found, group, first)) {
      marked[place] = true;
    }
  }
}

}  // namespace

std::vector<std::size_t> near_words(const std::vector<FoundWord>& found,
                                    const SoughtGroup& group) {
  std::vector<bool> marked(found.size());
  Walk(found, group, false, marked).run();
  Walk(found, group, true, marked).run();
  if (walks_may_miss(found, group) &&
      std::find(marked.begin(), marked.end(), true) == marked.end()) {
    mark_windows(found, group, marked);
  }
  std::vector<std::size_t> near;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i]) {
      near.push_back(i);
    }
  }
  return near;
}

}  // namespace morgue
