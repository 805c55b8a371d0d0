#include "query/text_match.h"

#include <algorithm>
#include <tuple>

namespace morgue {

std::vector<TextMatch> merged(std::vector<TextMatch> matches) {
  std::sort(matches.begin(), matches.end(),
            [](const TextMatch& a, const TextMatch& b) {
              return std::tie(a.piece, a.range.begin, a.range.end) <
                     std::tie(b.piece, b.range.begin, b.range.end);
            });
  std::vector<TextMatch> disjoint;
  for (const TextMatch& match : matches) {
    if (!disjoint.empty() && disjoint.back().piece == match.piece &&
        match.range.begin < disjoint.back().range.end) {
      TextMatch& last = disjoint.back();
      last.range.end = std::max(last.range.end, match.range.end);
      last.words |= match.words;
    } else {
      disjoint.push_back(match);
    }
  }
  return disjoint;
}

}  // namespace morgue
