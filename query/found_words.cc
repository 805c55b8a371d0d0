#include "query/found_words.h"

#include <algorithm>
#include <tuple>

#include "query/near_words.h"

namespace morgue {
namespace {

bool holds(const FoundWord& found, std::size_t word) {
  return ((found.words >> word) & 1U) != 0;
}

// Does the phrase stand at `at`, one word a position?
bool stands_whole(const std::vector<FoundWord>& found, std::size_t at,
                  const SoughtGroup& phrase) {
  const std::size_t length = phrase.words.size();
  if (length > found.size() - at) {
    return false;
  }
  for (std::size_t i = 0; i < length; ++i) {
    if (found[at + i].position != found[at].position + i ||
        found[at + i].piece != found[at].piece ||
        !holds(found[at + i], phrase.words[i])) {
      return false;
    }
  }
  return true;
}

void add_phrases(const std::vector<FoundWord>& found, const SoughtGroup& phrase,
                 std::vector<TextMatch>& matches) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (stands_whole(found, i, phrase)) {
      const FoundWord& last = found[i + phrase.words.size() - 1];
      matches.push_back({found[i].piece,
                         {found[i].range.begin, last.range.end},
                         phrase.members()});
    }
  }
}

void add_words(const std::vector<FoundWord>& found, WordSet wanted,
               std::vector<TextMatch>& matches) {
  for (const FoundWord& word : found) {
    if ((word.words & wanted) != 0) {
      matches.push_back({word.piece, word.range, word.words & wanted});
    }
  }
}

void add_near(const std::vector<FoundWord>& found, const SoughtGroup& group,
              std::vector<TextMatch>& matches) {
  const WordSet members = group.members();
  for (const std::size_t i : near_words(found, group)) {
    matches.push_back(
        {found[i].piece, found[i].range, found[i].words & members});
  }
}

// Sorted; those that overlap become one.
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

}  // namespace

std::vector<TextMatch> satisfied(const std::vector<FoundWord>& found,
                                 const std::vector<SoughtGroup>& groups) {
  std::vector<TextMatch> matches;
  WordSet plain = 0;
  for (const SoughtGroup& group : groups) {
    switch (group.kind) {
      case SoughtGroup::Kind::kWord:
        plain |= group.members();
        break;
      case SoughtGroup::Kind::kPhrase:
        add_phrases(found, group, matches);
        break;
      case SoughtGroup::Kind::kNear:
        add_near(found, group, matches);
        break;
    }
  }
  add_words(found, plain, matches);
  return merged(std::move(matches));
}

}  // namespace morgue
