#include "query/flat_page.h"

#include <algorithm>
#include <array>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "query/match_page.h"
#include "query/matching_docids.h"
#include "query/open_archive.h"
#include "query/query_parser.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

// Whatever a flat query finds, Xapian must find for the same query, with the
// same scores and in the same order, over many segments with deletions.

constexpr std::size_t kVocabulary = 60;
constexpr int kSegments = 6;
constexpr int kArticles = 1500;  // a segment has a sixth of them

class RandomWords {
 public:
  explicit RandomWords(std::uint64_t seed) : random_(seed) {}

  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

  // The first words are by far the most frequent.  Their endings make most of
  // them have other stems in one language than in another.
  std::string word() {
    const auto endings =
        std::to_array<const char*>({"", "", "er", "ing", "ement", "keit", "s"});
    const std::uint64_t a = below(kVocabulary) + 1;
    std::string word = "wo";
    for (std::uint64_t rank = below(a); rank > 0; rank /= 5) {
      word += "aeiou"[rank % 5];
      word += 't';
    }
    return word + endings[below(endings.size())];
  }

  std::string text() {
    std::string text;
    for (std::uint64_t i = 0, words = below(60) + 1; i < words; ++i) {
      text += word() + (below(12) == 0 ? ". " : " ");
    }
    return text;
  }

 private:
  std::mt19937_64 random_;
};

class FlatPageTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    archive = std::make_unique<SmallArchive>();
    RandomWords random(1);
    const auto languages = std::to_array<const char*>({"en", "en", "de", "fr"});
    for (int segment = 0; segment < kSegments; ++segment) {
      std::vector<Told> articles;
      for (int i = 0; i < kArticles / kSegments; ++i) {
        // Dates of segments overlap, and many articles share a day.
        const std::uint64_t day = random.below(28) + 1;
        articles.push_back(
            {.id = std::to_string(segment) + "-" + std::to_string(i),
             .day = random.below(15) == 0
                        ? ""
                        : "20" +
                              std::to_string(10 + random.below(3) +
                                             static_cast<unsigned>(segment)) +
                              "-02-" + (day < 10 ? "0" : "") +
                              std::to_string(day),
             .headline = random.word(),
             .text = random.text(),
             .source = random.below(3) == 0 ? "BBC" : "Reuters",
             .language = languages[random.below(languages.size())]});
      }
      archive->add(articles);
    }
    for (int i = 0; i < kArticles / kSegments; i += 7) {
      archive->remove(std::to_string(i % kSegments) + "-" + std::to_string(i));
    }
    open = OpenArchive::open(archive->path());
  }
  static void TearDownTestSuite() {
    open.reset();
    archive.reset();
  }

  static std::string random_query(RandomWords& random) {
    std::string query;
    switch (random.below(14)) {
      case 0:
        return random.word();
      case 1:
        return random.word() + " OR " + random.word() + " OR " + random.word();
      case 2:
        return '"' + random.word() + ' ' + random.word() + "\" " +
               random.word();
      case 3:
        return random.word() + " w/4 " + random.word();
      case 4:
        return random.word() + " source:bbc NOT " + random.word();
      case 5:
        return random.word() + ' ' + random.word() + " date:2012..2014";
      case 6:
        return random.word() + "* source:reuters";
      case 7:
        return random.word() + " w/s (" + random.word() + " OR " +
               random.word() + ")^2";
      case 8:
        return random.word() + " NOT w/3 " + random.word();
      case 9:
        return "atleast2(" + random.word() + ") " + random.word() + "^0.5";
      case 10:
        return "\"(" + random.word() + '|' + random.word() + ") " +
               random.word() + "\"~2";
      case 11:
        return "first9(" + random.word() + " pre/4 " + random.word() + ')';
      case 12:
        return "headline:" + random.word() + " NOT source:bbc";
      default:
        for (std::uint64_t i = 0, words = random.below(5) + 1; i < words; ++i) {
          query += random.word() + ' ';
        }
        return query;
    }
  }

  static std::string told(const MatchPage& page) {
    std::ostringstream text;
    for (const Match& match : page.matches) {
      text << open->segments().number(match.docid) << '=' << match.score << ' ';
    }
    text << (page.more ? "and more" : "");
    return text.str();
  }

  static inline std::unique_ptr<SmallArchive> archive;
  static inline std::unique_ptr<OpenArchive> open;
};

TEST_F(FlatPageTest, FindsWhatXapianFinds) {
  RandomWords random(2);
  int flat_ones = 0;
  int of_several_terms = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string typed = random_query(random);
    const Query query = parse_query(typed, {}).query;
    const auto flat = open->lowering().flatten(query);
    if (!flat) {
      continue;
    }
    ++flat_ones;
    of_several_terms += std::any_of(
        flat->words.begin(), flat->words.end(),
        [](const FlatQuery::Word& word) { return word.terms.size() > 1; });
    const PageRequest request{
        .offset = random.below(3) == 0 ? random.below(30) : 0,
        .limit = 1 + random.below(20),
        .sort = random.below(4) == 0 ? SortBy::kNewest : SortBy::kRelevance,
        .visit_all = random.below(2) == 0};
    const MatchPage page = find_flat_page(open->segments(), *flat, request);
    const Xapian::Query lowered = open->lowering().lower(query);
    const MatchPage expected = find_page(open->segments(), lowered, request);
    const std::string what =
        typed + ", offset " + std::to_string(request.offset) + ", limit " +
        std::to_string(request.limit) +
        (request.sort == SortBy::kNewest ? ", newest first" : "");
    ASSERT_EQ(told(page), told(expected)) << what;
    const MatchCount count = count_matches(open->segments().all(), lowered);
    visit_flat_matches(
        open->segments(), *flat,
        [&](const Segment& segment, const std::vector<Docid>& docids) {
          ASSERT_EQ(docids, matching_docids(segment, lowered)) << what;
        });
    ASSERT_LE(page.total.articles, count.articles) << what;
    if (page.total.exact || request.visit_all) {
      ASSERT_TRUE(page.total.exact) << what;
      ASSERT_EQ(page.total.articles, count.articles) << what;
    }
  }
  EXPECT_GT(flat_ones, 2500);
  EXPECT_GT(of_several_terms, 1000);
}

}  // namespace
}  // namespace morgue
