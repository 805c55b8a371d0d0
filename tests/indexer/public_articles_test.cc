#include <algorithm>
#include <filesystem>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "archive/layout.h"
#include "archive/token_file.h"
#include "corpus/article_reader.h"
#include "indexer/glass/database_builder.h"
#include "indexer/segment_writer.h"
#include "tests/archive/temporary_directory.h"
#include "tests/indexer/block_faults.h"
#include "tests/indexer/database_difference.h"
#include "tests/indexer/sanitized.h"
#include "tests/indexer/token_reading.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

fs::path shared_data() {
  return fs::path(MORGUE_SOURCE_DIR) / "../shared/data";
}

void read_articles(const fs::path& path, std::vector<Article>& articles) {
  const auto reader = open_reader(path, {.language = "en"});
  while (auto incoming = reader->next()) {
    if (auto* submission = std::get_if<Submission>(&*incoming)) {
      articles.push_back(std::move(submission->article));
    }
  }
}

// Real articles in segments of random sizes: both writers make the same of
// them, and what their token files say is what the tokenizer reads.
class PublicArticles : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(shared_data())) {
      GTEST_SKIP() << "../shared/data is not here";
    }
    fs::create_directories(layout_.segments());
  }

  void run(const std::vector<Article>& articles, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<ArticleOrder> orders;
    orders.reserve(articles.size());
    for (const Article& article : articles) {
      orders.push_back(order_of(orders.size() + 1, article));
    }
    std::shuffle(orders.begin(), orders.end(), random);
    orders.resize(std::min<std::size_t>(orders.size(), rounds(2000)));
    for (std::size_t begin = 0; begin < orders.size();) {
      const std::size_t size =
          std::min(1 + random() % 2000, orders.size() - begin);
      std::sort(orders.begin() + static_cast<std::ptrdiff_t>(begin),
                orders.begin() + static_cast<std::ptrdiff_t>(begin + size));
      const auto part = std::span(orders).subspan(begin, size);
      compare(articles, part, random);
      ASSERT_FALSE(HasFatalFailure())
          << "seed " << seed << ", " << size << " articles from " << begin;
      begin += size;
    }
  }

 private:
  void write(SegmentId id, IndexWriterKind kind,
             const std::vector<Article>& articles,
             std::span<const ArticleOrder> orders) {
    const SegmentEntry entry =
        write_segment(layout_, id, {.writer = kind}, orders,
                      [&](std::size_t i) -> const Article& {
                        return articles[orders[i].number - 1];
                      });
    ASSERT_EQ(entry.articles, orders.size());
  }

  void compare(const std::vector<Article>& articles,
               std::span<const ArticleOrder> orders, std::mt19937& random) {
    const SegmentId direct = next_++;
    const SegmentId native = next_++;
    write(direct, IndexWriterKind::kDirect, articles, orders);
    write(native, IndexWriterKind::kNative, articles, orders);
    ASSERT_EQ(
        difference(Xapian::Database(layout_.segment_index(native).string()),
                   Xapian::Database(layout_.segment_index(direct).string()),
                   random),
        "");
    ASSERT_EQ(faults_of(layout_.segment_index(direct)), "");
    ASSERT_EQ(block_faults(layout_.segment(direct),
                           glass::DatabaseShape{}.postings_per_chunk),
              "");
    std::vector<std::string> expected;
    for (const ArticleOrder& order : orders) {
      expected.push_back(reading_of(articles[order.number - 1]));
    }
    for (const SegmentId id : {direct, native}) {
      ASSERT_TRUE(readings_of(TokenFile(layout_.segment_tokens(id))) ==
                  expected);
    }
  }

  TemporaryDirectory folder_;
  ArchiveLayout layout_{folder_.path()};
  SegmentId next_ = 1;
};

TEST_F(PublicArticles, OfReuters) {
  std::vector<Article> articles;
  for (const char* file :
       {"reut2-000.sgm", "reut2-009.sgm", "reut2-017.sgm", "reut2-021.sgm"}) {
    read_articles(shared_data() / "reuters21578" / file, articles);
  }
  ASSERT_GT(articles.size(), 3000U);
  run(articles, 21578);
}

TEST_F(PublicArticles, OfTheBbc) {
  std::vector<Article> articles;
  read_articles(shared_data() / "bbc", articles);
  ASSERT_GT(articles.size(), 2000U);
  run(articles, 1922);
}

}  // namespace
}  // namespace morgue
