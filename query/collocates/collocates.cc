#include "query/collocates/collocates.h"

#include <algorithm>
#include <cmath>

#include "query/article_stream.h"
#include "query/collocates/archive_words.h"
#include "query/collocates/near_counts.h"

namespace morgue {
namespace {

// What chance exceeds once in a thousand times: the chi-squared distribution of
// one degree of freedom.
constexpr double kLeastScore = 10.83;

// observed * ln(observed / expected), 0 where nothing was observed.
double surprise(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

bool ranks_higher(const Collocate& a, const Collocate& b) {
  return a.score != b.score ? a.score > b.score : a.word < b.word;
}

}  // namespace

double log_likelihood(std::uint64_t near, std::uint64_t window_words,
                      std::uint64_t archive, std::uint64_t archive_words) {
  // The table of Dunning: the word or another, within the windows or not.
  const auto within = static_cast<double>(window_words);
  const auto all = static_cast<double>(std::max(archive_words, window_words));
  const double outside = all - within;
  const auto here = static_cast<double>(near);
  const auto everywhere = static_cast<double>(std::max(archive, near));
  const double expected_here = everywhere * within / all;
  if (here <= expected_here) {
    return 0;
  }
  const double elsewhere = everywhere - here;
  const double others = all - everywhere;
  return 2 * (surprise(here, expected_here) +
              surprise(elsewhere, everywhere * outside / all) +
              surprise(within - here, others * within / all) +
              surprise(outside - elsewhere, others * outside / all));
}

std::vector<Collocate> find_collocates(const OpenArchive& archive,
                                       const Query& query,
                                       MatchesByDate& matches,
                                       std::size_t window) {
  const QueryMatcher matcher(query, archive.languages());
  NearCounts near(matcher, window);
  for_each_article(archive, matches, [&](const Article& article) {
    near.add(article);
    return true;
  });
  const ArchiveWords words =
      count_archive_words(archive.segments(), near.words());
  std::vector<Collocate> collocates;
  for (const auto& [word, count] : near.words()) {
    const auto found = words.counts.find(word);
    const std::uint64_t everywhere =
        found == words.counts.end() ? count : found->second;
    const double score =
        log_likelihood(count, near.total(), everywhere, words.total);
    if (score >= kLeastScore) {
      collocates.push_back({word, count, everywhere, score});
    }
  }
  std::sort(collocates.begin(), collocates.end(), ranks_higher);
  return collocates;
}

}  // namespace morgue
