#include <random>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "query/article_stream.h"
#include "query/batch/batch_counts.h"
#include "query/request_query.h"
#include "query/searcher.h"
#include "query/trend/trend.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

constexpr std::size_t kWords = 12;
constexpr int kStories = 300;
constexpr int kRandomQueries = 300;

using Random = std::mt19937;

std::string random_word(Random& random) {
  static const std::vector<std::string> words = {
      "rain",  "rains", "storm", "flood", "river", "harbour",
      "mayor", "town",  "US",    "us",    "trade", "deficit"};
  return words[random() % kWords];
}

std::string random_story(Random& random) {
  std::string text;
  for (std::size_t i = 0; i < 3 + random() % 20; ++i) {
    text.append(text.empty() ? "" : " ").append(random_word(random));
  }
  return text + ".";
}

std::string random_query(Random& random) {
  std::string a = random_word(random);
  const std::string b = random_word(random);
  const std::string c = random_word(random);
  switch (random() % 10) {
    case 0:
      return a;
    case 1:
      return a + " " + b;
    case 2:
      return a + " OR " + b;
    case 3:
      return a + " -" + b;
    case 4:
      return "\"" + a + " " + b + "\"";
    case 5:
      return a + " w/3 " + b;
    case 6:
      return "(" + a + " OR " + b + ") " + c;
    case 7:
      return "-" + a;
    case 8:
      return a + " source:bbc date:2020-02..2020-05";
    default:
      return "headline:" + a + " OR \"" + b + " " + c + "\"";
  }
}

// One query asked in every way: the total, pages to the end, facets, trend,
// batch and export.
class AgreeingNumbers : public testing::Test {
 protected:
  void SetUp() override {
    Random random(11);
    for (int segment = 0; segment < 3; ++segment) {
      std::vector<Told> told;
      told.reserve(kStories / 3);
      for (int i = 0; i < kStories / 3; ++i) {
        const auto day =
            static_cast<std::int64_t>(1'577'836'800 + random() % 15'000'000);
        told.push_back({std::to_string(segment * 1000 + i),
                        random() % 8 == 0 ? "" : iso_day(day),
                        random_story(random), random_story(random),
                        random() % 2 == 0 ? "BBC" : "bbc"});
      }
      archive.add(told);
    }
    for (int i = 0; i < 30; ++i) {
      archive.remove(std::to_string(random() % 100));
    }
    open = OpenArchive::open(archive.path());
  }

  std::set<std::string> paged(Searcher& searcher, SearchRequest request) const {
    std::set<std::string> ids;
    request.limit = 17;
    for (std::optional<std::size_t> offset = 0; offset;) {
      request.offset = *offset;
      const SearchResult page = searcher.search(request);
      for (const Hit& hit : page.hits) {
        ids.insert(hit.article.id);
      }
      offset = page.next_offset;
    }
    return ids;
  }

  std::set<std::string> exported(const std::string& text) const {
    std::vector<std::string> notes;
    const Query query = request_query({.query = text}, notes);
    PreparedQuery prepared(*open, query);
    MatchesByDate matches(open->segments(), prepared);
    std::set<std::string> ids;
    for_each_article(*open, matches, [&](const Article& article) {
      return ids.insert(article.id).second;
    });
    EXPECT_EQ(ids.size(), matches.total()) << text;
    return ids;
  }

  SmallArchive archive;
  std::unique_ptr<OpenArchive> open;
};

std::uint64_t sum_of(const Facet& facet) {
  std::uint64_t sum = facet.missing;
  for (const FacetValue& value : facet.values) {
    sum += value.count;
  }
  return sum;
}

TEST_F(AgreeingNumbers, OfRandomQueries) {
  Random random(5);
  Searcher searcher(archive.path());
  for (int i = 0; i < kRandomQueries; ++i) {
    const std::string query = random_query(random);
    const SearchRequest request{
        .query = query,
        .facets = {FacetField::kSource, FacetField::kMonth},
        .facet_values = 1000};
    const SearchResult result = searcher.search(request);
    EXPECT_EQ(searcher.count(request), result.total) << query;
    for (const Facet& facet : result.facets) {
      EXPECT_EQ(sum_of(facet), result.total) << query;
    }
    const Trend trend = count_trend(*open, {.queries = {query}});
    EXPECT_EQ(trend.series[0].total, result.total) << query;
    std::uint64_t sum = trend.series[0].undated;
    for (const TrendPeriod& period : trend.periods) {
      sum += period.counts[0];
    }
    EXPECT_EQ(sum, result.total) << query;
    for (const auto matrix :
         {std::optional<FacetField>(), std::optional(FacetField::kYear)}) {
      const BatchTable table = count_batch(
          *open,
          {.queries = {{1, "a", query}}, .common = {}, .matrix = matrix});
      EXPECT_EQ(table.rows[0].total, result.total) << query;
    }
    const std::set<std::string> all = exported(query);
    EXPECT_EQ(all.size(), result.total) << query;
    for (const SortBy sort : {SortBy::kRelevance, SortBy::kOldest}) {
      EXPECT_EQ(paged(searcher, {.query = query, .sort = sort}), all) << query;
    }
  }
}

}  // namespace
}  // namespace morgue
