#include "query/near_window.h"

#include <optional>

namespace morgue {
namespace {

class Window {
 public:
  Window(const std::vector<FoundWord>& found, const SoughtGroup& group,
         std::size_t first)
      : found_(found), group_(group), first_(first), end_(first) {
    const std::uint32_t begin = found[first].position;
    while (end_ < found.size() && found[end_].position - begin + 2 <=
                                      group.distance + group.words.size()) {
      ++end_;
    }
  }

  // Each word takes the first place behind the word before it.
  std::vector<std::size_t> in_order() const {
    std::vector<std::size_t> places;
    std::size_t at = first_;
    for (std::size_t word = 0; word < group_.words.size(); ++word) {
      while (at < end_ && !fits(at, word)) {
        ++at;
      }
      if (at == end_) {
        return {};
      }
      places.push_back(at++);
    }
    return places;
  }

  // A matching of words and places by augmenting paths (Kuhn 1955).
  std::vector<std::size_t> in_any_order() {
    word_at_.assign(end_ - first_, std::nullopt);
    for (std::size_t word = 0; word < group_.words.size(); ++word) {
      tried_.assign(end_ - first_, false);
      if (!give_place(word)) {
        return {};
      }
    }
    std::vector<std::size_t> places(group_.words.size());
    for (std::size_t i = 0; i < word_at_.size(); ++i) {
      if (word_at_[i]) {
        places[*word_at_[i]] = first_ + i;
      }
    }
    return places;
  }

 private:
  bool fits(std::size_t at, std::size_t word) const {
    return ((found_[at].words >> group_.words[word]) & 1U) != 0;
  }

  // A free place, or one whose word can go elsewhere.
  bool give_place(std::size_t word) {
    for (std::size_t i = 0; i < word_at_.size(); ++i) {
      if (tried_[i] || !fits(first_ + i, word)) {
        continue;
      }
      tried_[i] = true;
      if (!word_at_[i] || give_place(*word_at_[i])) {
        word_at_[i] = word;
        return true;
      }
    }
    return false;
  }

  const std::vector<FoundWord>& found_;
  const SoughtGroup& group_;
  std::size_t first_;
  std::size_t end_;
  std::vector<std::optional<std::size_t>> word_at_;
  std::vector<bool> tried_;
};

}  // namespace

std::vector<std::size_t> places_in_window(const std::vector<FoundWord>& found,
                                          const SoughtGroup& group,
                                          std::size_t first) {
  Window window(found, group, first);
  return group.ordered ? window.in_order() : window.in_any_order();
}

}  // namespace morgue
