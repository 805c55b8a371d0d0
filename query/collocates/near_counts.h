#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/article.h"
#include "query/query_matcher.h"

namespace morgue {

// Counts the words near matches, text by text.
class NearCounts {
 public:
  // `window`: words on either side.  The matcher must outlive it.
  NearCounts(const QueryMatcher& matcher, std::size_t window)
      : matcher_(matcher), window_(window) {}

  // Headline and texts of an article; no window reaches from one into another.
  void add(const Article& article);
  void add(std::string_view text, const std::vector<TextRange>& matches);

  const std::unordered_map<std::string, std::uint64_t>& words() const {
    return words_;
  }
  // All of them together.
  std::uint64_t total() const { return total_; }

 private:
  const QueryMatcher& matcher_;
  std::size_t window_;
  std::unordered_map<std::string, std::uint64_t> words_;
  std::uint64_t total_ = 0;
};

}  // namespace morgue
