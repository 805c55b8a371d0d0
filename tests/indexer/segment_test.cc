#include <algorithm>
#include <cstddef>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "archive/error.h"
#include "archive/layout.h"
#include "archive/record_keys.h"
#include "archive/token_file.h"
#include "indexer/document_finder.h"
#include "indexer/glass/database_builder.h"
#include "indexer/inverted_lists.h"
#include "indexer/segment_merger.h"
#include "indexer/segment_writer.h"
#include "indexer/token_file_writer.h"
#include "tests/archive/temporary_directory.h"
#include "tests/indexer/block_faults.h"
#include "tests/indexer/database_difference.h"
#include "tests/indexer/random_article.h"
#include "tests/indexer/sanitized.h"
#include "tests/indexer/temporary_archive.h"
#include "tests/indexer/token_reading.h"

namespace morgue {
namespace {

constexpr std::size_t kPostingsPerChunk =
    glass::DatabaseShape{}.postings_per_chunk;

TEST(InvertedLists, GiveBackWhatWasAdded) {
  struct Case {
    std::size_t terms;
    std::size_t postings;  // of all terms together
    Docid step;            // docids go up by 0 to step from one to the next
  };
  const std::vector<Case> cases = {
      {1, 1, 1},   {1, 3, 1},          {1, 200'000, 1},    {1, 50'000, 80'000},
      {7, 100, 1}, {3000, 100'000, 2}, {50'000, 90'000, 3}};
  for (const Case& c : cases) {
    std::mt19937 random(static_cast<unsigned>(c.terms));
    InvertedLists lists;
    std::vector<std::vector<Posting>> expected(c.terms);
    Docid docid = 1;
    for (std::size_t i = 0; i < c.postings; ++i) {
      const auto term = static_cast<TermDictionary::Id>(random() % c.terms);
      docid += static_cast<Docid>(random() % (c.step + 1));
      const auto impact = static_cast<std::uint8_t>(random() % 256);
      if (expected[term].empty() || expected[term].back().docid < docid) {
        lists.add(term, docid, impact);
        expected[term].push_back({docid, impact});
      }
    }
    std::vector<Posting> found;
    for (TermDictionary::Id term = 0; term < lists.lists(); ++term) {
      lists.read(term, found);
      ASSERT_TRUE(std::equal(found.begin(), found.end(), expected[term].begin(),
                             expected[term].end(),
                             [](const Posting& a, const Posting& b) {
                               return a.docid == b.docid && a.wdf == b.wdf;
                             }))
          << "term " << term << " of " << c.terms;
    }
    EXPECT_GE(lists.bytes(), c.postings);
  }
}

// Articles numbered from 1, and segments of them in a folder.
class SegmentTest : public testing::Test {
 protected:
  SegmentTest() { std::filesystem::create_directories(layout.segments()); }

  void make_articles(std::mt19937& random, std::size_t count) {
    articles.clear();
    for (std::size_t i = 0; i < count; ++i) {
      articles.push_back(random_article(random, static_cast<int>(i)));
    }
  }

  const Article& numbered(ArticleNumber number) const {
    return articles[number - 1];
  }

  // In the order of their docids.
  std::vector<ArticleOrder> in_order(
      const std::vector<ArticleNumber>& numbers) const {
    std::vector<ArticleOrder> orders;
    orders.reserve(numbers.size());
    for (const ArticleNumber number : numbers) {
      orders.push_back(order_of(number, numbered(number)));
    }
    std::sort(orders.begin(), orders.end());
    return orders;
  }

  SegmentEntry write(SegmentId id, std::span<const ArticleOrder> orders,
                     const SegmentOptions& options) const {
    return write_segment(layout, id, options, orders,
                         [&](std::size_t i) -> const Article& {
                           return numbered(orders[i].number);
                         });
  }

  Xapian::Database index(SegmentId id) const {
    return Xapian::Database(layout.segment_index(id).string());
  }

  std::vector<std::string> readings(SegmentId id) const {
    return readings_of(TokenFile(layout.segment_tokens(id)));
  }

  std::vector<std::string> expected_readings(
      std::span<const ArticleOrder> orders) const {
    std::vector<std::string> all;
    for (const ArticleOrder& order : orders) {
      all.push_back(reading_of(numbered(order.number)));
    }
    return all;
  }

  // Of the files alone.
  std::string faults(SegmentId id, IndexWriterKind kind) const {
    return faults_of(layout.segment_index(id)) +
           (kind == IndexWriterKind::kDirect
                ? block_faults(layout.segment(id), kPostingsPerChunk)
                : "");
  }

  TemporaryDirectory folder;
  ArchiveLayout layout{folder.path()};
  std::vector<Article> articles;
};

TEST_F(SegmentTest, TokensReadAsTheArticlesDo) {
  Article first =
      article("a", "US talks stall",
              "The talks in the U.S. stalled. They told us little.");
  first.deck = "A deck. Of two.";
  first.body.push_back({.kind = ParagraphKind::kBoilerplate, .text = "Ad."});
  first.body.push_back({.kind = ParagraphKind::kQuote, .text = "Talks!"});
  first.corrections.push_back({.date = {}, .text = "Not so."});
  first.byline = "By Ada Quill";
  first.authors.emplace_back().display = "Ada Quill";
  Article second = article("b", "", "", "");
  articles = {first, second};
  const std::vector<ArticleOrder> orders = in_order({1, 2});
  write(1, orders, {});
  const std::vector<std::string> expected = {
      "Kus talks stall | a deck . of two / the talks in the Kus stalled . they "
      "told us little / talks / not so / | Aby Aada Aquill / Aada Aquill /",
      "| / / | /"};
  EXPECT_EQ(readings(1), expected);
  EXPECT_EQ(expected_readings(orders), expected);
}

TEST_F(SegmentTest, BothWritersMakeTheSameOfArticles) {
  for (unsigned seed = 1; seed <= rounds(12); ++seed) {
    std::mt19937 random(seed);
    make_articles(random, seed == 1 ? 0 : seed == 2 ? 1 : random() % 400);
    std::vector<ArticleNumber> numbers(articles.size());
    std::iota(numbers.begin(), numbers.end(), 1);
    const std::vector<ArticleOrder> orders = in_order(numbers);
    const SegmentId first = SegmentId{2} * seed;
    const SegmentEntry direct =
        write(first, orders, {.writer = IndexWriterKind::kDirect});
    write(first + 1, orders, {.writer = IndexWriterKind::kNative});
    ASSERT_EQ(direct.articles, orders.size()) << "seed " << seed;
    ASSERT_EQ(difference(index(first + 1), index(first), random), "")
        << "seed " << seed;
    ASSERT_EQ(faults(first, IndexWriterKind::kDirect), "") << seed;
    ASSERT_EQ(readings(first), expected_readings(orders)) << seed;
    ASSERT_EQ(readings(first + 1), readings(first)) << seed;
  }
}

// Wherever the memory ends, the rest goes on in further segments.
TEST_F(SegmentTest, ASegmentEndsWithItsMemory) {
  std::mt19937 random(11);
  make_articles(random, 120);
  std::vector<ArticleNumber> numbers(articles.size());
  std::iota(numbers.begin(), numbers.end(), 1);
  const std::vector<ArticleOrder> orders = in_order(numbers);
  struct Case {
    std::size_t memory;
    std::size_t least;  // segments
    std::size_t most;
  };
  const std::vector<Case> cases = {{1, 120, 120},
                                   {(std::size_t{1} << 20) + 100'000, 2, 60},
                                   {std::size_t{64} << 20, 1, 1}};
  SegmentId id = 1;
  for (const Case& c : cases) {
    std::span<const ArticleOrder> rest = orders;
    std::size_t segments = 0;
    for (; !rest.empty(); ++segments, ++id) {
      const SegmentEntry entry = write(
          id, rest, {.writer = IndexWriterKind::kDirect, .memory = c.memory});
      ASSERT_GE(entry.articles, 1U) << c.memory;
      const auto taken = rest.first(entry.articles);
      ASSERT_EQ(readings(id), expected_readings(taken)) << c.memory;
      ASSERT_EQ(entry.dated, static_cast<std::uint64_t>(std::count_if(
                                 taken.begin(), taken.end(),
                                 [](const auto& o) { return o.date; })));
      ASSERT_EQ(decode_number(index(id).get_document(1).get_data()),
                rest.front().number);
      rest = rest.subspan(entry.articles);
    }
    EXPECT_GE(segments, c.least) << c.memory;
    EXPECT_LE(segments, c.most) << c.memory;
  }
}

// Deals the articles out into segments, deletes some, merges, and compares with
// what is left written at once.  Synonyms are allowed to be more: forms that
// only deleted articles have stay until a rebuild.
class MergeTest : public SegmentTest {
 protected:
  struct Plan {
    std::size_t articles = 0;
    std::size_t segments = 1;
    bool by_time = false;  // stretches of dates, or overlapping ones
    unsigned deleted = 0;  // one in so many; 0: none
  };

  void run(const Plan& plan, unsigned seed) {
    std::mt19937 random(seed);
    make_articles(random, plan.articles);
    const auto kind =
        seed % 3 == 0 ? IndexWriterKind::kNative : IndexWriterKind::kDirect;
    const SegmentId first = SegmentId{1000} * seed;
    deal(plan, random, first);
    const SegmentEntry merged =
        merge_segments(layout, first + 500, kind, sources_);
    const std::vector<ArticleOrder> orders = in_order(live_);
    const SegmentEntry expected = write(first + 501, orders, {.writer = kind});
    ASSERT_EQ(difference(index(first + 501), index(first + 500), random,
                         plan.deleted == 0 ? Synonyms::kSame : Synonyms::kMore),
              "");
    ASSERT_EQ(faults(first + 500, kind), "");
    ASSERT_EQ(said_of(merged), said_of(expected));
    expect_same_tokens(first + 500, orders, plan.deleted == 0);
  }

 private:
  void deal(const Plan& plan, std::mt19937& random, SegmentId first) {
    sources_.clear();
    live_.clear();
    std::vector<ArticleNumber> numbers(articles.size());
    std::iota(numbers.begin(), numbers.end(), 1);
    const std::vector<ArticleOrder> all = in_order(numbers);
    std::vector<std::vector<ArticleNumber>> shares(plan.segments);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::size_t share = plan.by_time ? i * plan.segments / all.size()
                                             : random() % plan.segments;
      shares[share].push_back(all[i].number);
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
      const std::vector<ArticleOrder> orders = in_order(shares[i]);
      const auto kind = random() % 4 == 0 ? IndexWriterKind::kNative
                                          : IndexWriterKind::kDirect;
      sources_.push_back(write(first + i, orders, {.writer = kind}));
      remove_some(plan, orders, random);
    }
  }

  void remove_some(const Plan& plan, const std::vector<ArticleOrder>& orders,
                   std::mt19937& random) {
    for (Docid docid = 1; docid <= orders.size(); ++docid) {
      if (plan.deleted != 0 && random() % plan.deleted == 0) {
        mark_deleted(sources_.back(), docid, 1);
      } else {
        live_.push_back(orders[docid - 1].number);
      }
    }
  }

  static std::string said_of(const SegmentEntry& entry) {
    std::string files;
    for (const auto& [name, digest] : entry.files) {
      files += " " + name;
    }
    return std::to_string(entry.articles) + " articles, " +
           std::to_string(entry.dated) + " dated, " +
           std::to_string(entry.newest) + " to " +
           std::to_string(entry.oldest) + "," + files;
  }

  // Words of deleted articles are still counted and listed, until a rebuild.
  void expect_same_tokens(SegmentId id, const std::vector<ArticleOrder>& orders,
                          bool counted) {
    std::vector<std::string> found = readings(id);
    if (!counted && found.size() == orders.size() + 1) {
      ASSERT_EQ(found.back().substr(0, 17), "faults: count of ");
      found.pop_back();
    }
    ASSERT_EQ(found, expected_readings(orders));
  }

  std::vector<SegmentEntry> sources_;
  std::vector<ArticleNumber> live_;
};

TEST_F(MergeTest, GivesWhatWritingAtOnceGives) {
  const std::vector<Plan> plans = {
      {.articles = 0, .segments = 2},
      {.articles = 1, .segments = 1},
      {.articles = 30, .segments = 1, .deleted = 3},
      {.articles = 40, .segments = 3, .by_time = true},
      {.articles = 60, .segments = 4},
      {.articles = 60, .segments = 2, .deleted = 1},
      {.articles = 90, .segments = 8, .deleted = 5},
      {.articles = 300, .segments = 3, .deleted = 20},
      {.articles = 500, .segments = 2},
      {.articles = 400, .segments = 8, .by_time = true, .deleted = 4},
  };
  unsigned seed = 0;
  for (unsigned round = 0; round < rounds(3); ++round) {
    for (const Plan& plan : plans) {
      run(plan, ++seed);
      ASSERT_FALSE(HasFatalFailure())
          << plan.articles << " articles, " << plan.segments
          << " segments, one in " << plan.deleted << " deleted, seed " << seed;
    }
  }
}

// A list that does not ascend is no list of words.
TEST_F(SegmentTest, AMergeRefusesWordsOutOfOrder) {
  articles = {article("a", "", "Rain.")};
  SegmentEntry entry = write(1, in_order({1}), {});
  std::filesystem::remove(layout.segment_tokens(1));
  TokenFileWriter file(layout.segment_tokens(1));
  file.end_article({});
  const std::vector<CountedWord> words = {{"rain", 1}, {"Krain", 1}};
  file.finish(words, token_codes(words));
  try {
    merge_segments(layout, 2, IndexWriterKind::kDirect, {entry});
    FAIL() << "it was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kCorrupt) << error.what();
  }
}

}  // namespace
}  // namespace morgue
