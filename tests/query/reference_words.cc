#include "tests/query/reference_words.h"

#include <algorithm>
#include <vector>

namespace morgue {

// The first i letters of one word made into the first j of another.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(
      a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                    cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

bool fits_pattern(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) {
    return word.empty();
  }
  if (pattern[0] == '*') {
    return fits_pattern(pattern.substr(1), word) ||
           (!word.empty() && fits_pattern(pattern, word.substr(1)));
  }
  return !word.empty() && (pattern[0] == '?' || pattern[0] == word[0]) &&
         fits_pattern(pattern.substr(1), word.substr(1));
}

}  // namespace morgue
