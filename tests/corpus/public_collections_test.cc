#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

struct Tally {
  std::size_t articles = 0;
  std::size_t undated = 0;
  std::size_t without_headline = 0;
  std::size_t paragraphs = 0;
  std::set<std::string> ids;
  std::multiset<std::string> rejects;
  std::multiset<std::string> warnings;
  std::multiset<std::string> skips;
};

Tally tally_of(const fs::path& path, const ReaderOptions& options = {}) {
  Tally tally;
  const auto reader = open_reader(path, options);
  while (const auto incoming = reader->next()) {
    if (const auto* reject = std::get_if<Reject>(&*incoming)) {
      tally.rejects.insert(reject->reason + " " + reject->id);
      continue;
    }
    if (const auto* skip = std::get_if<Skip>(&*incoming)) {
      tally.skips.insert(skip->reason);
      continue;
    }
    const auto& [article, warnings, fetched] = std::get<Submission>(*incoming);
    ++tally.articles;
    tally.undated += article.published ? 0 : 1;
    tally.without_headline += article.headline.empty() ? 1 : 0;
    tally.paragraphs += article.body.size();
    tally.ids.insert(article.id);
    for (const Warning& warning : warnings) {
      tally.warnings.insert(warning.reason);
    }
  }
  return tally;
}

class PublicCollections : public testing::Test {
 protected:
  void SetUp() override {
    if (shared_data().empty()) {
      GTEST_SKIP() << "../shared/data is not here";
    }
  }
};

TEST_F(PublicCollections, EveryRecordOfReuters21578IsAccountedFor) {
  Tally all;
  for (int file = 0; file < 22; ++file) {
    const std::string number = (file < 10 ? "00" : "0") + std::to_string(file);
    const Tally one =
        tally_of(shared_data() / "reuters21578" / ("reut2-" + number + ".sgm"));
    all.articles += one.articles;
    all.undated += one.undated;
    all.without_headline += one.without_headline;
    all.ids.insert(one.ids.begin(), one.ids.end());
    all.rejects.insert(one.rejects.begin(), one.rejects.end());
    all.warnings.insert(one.warnings.begin(), one.warnings.end());
  }
  EXPECT_EQ(all.articles + all.rejects.size(), 21'578U);
  // One record holds no character of text.
  EXPECT_EQ(all.rejects,
            std::multiset<std::string>{"no-text reuters21578:12793"});
  EXPECT_EQ(all.ids.size(), 21'577U);
  EXPECT_EQ(all.without_headline, 0U);
  // An hour 605, and a date that its editor calls a guess.
  EXPECT_EQ(all.undated, 2U);
  EXPECT_EQ(all.warnings.count("bad-date"), 2U);
  EXPECT_EQ(all.warnings.count("not-utf8"), 1U);
}

TEST_F(PublicCollections, TheFoundingArticle) {
  const auto reader = open_reader(shared_data() / "founding/article.txt", {});
  const auto all = drain(*reader);
  ASSERT_EQ(all.size(), 1U);
  const Article& article = std::get<Submission>(all[0]).article;
  EXPECT_TRUE(article.id.ends_with("founding/article.txt"));
  EXPECT_TRUE(article.headline.starts_with("Microsoft and TikTok"));
  EXPECT_TRUE(article.headline.ends_with("after Trump call"));
  EXPECT_EQ(article.source, "BBC");
  EXPECT_EQ(article.credit, "-BBC");
  EXPECT_EQ(article.byline, "");
  EXPECT_EQ(article.dateline, Dateline());
  EXPECT_FALSE(article.published);
  std::string kinds;
  for (const Paragraph& paragraph : article.body) {
    kinds += std::to_string(static_cast<int>(paragraph.kind));
  }
  EXPECT_EQ(kinds, "11111111111121111111188");
  EXPECT_TRUE(article.body[12].text.starts_with("Government"));
  EXPECT_EQ(article.raw.length, 3217U);
}

TEST_F(PublicCollections, BbcIsAFolderOfTexts) {
  ReaderOptions options;
  options.map = FieldMap::parse("section=@folder,source='BBC'");
  const Tally bbc = tally_of(shared_data() / "bbc", options);
  EXPECT_EQ(bbc.articles, 2226U);  // with the collection's README.TXT
  EXPECT_EQ(
      bbc.ids.count(
          (shared_data() / "bbc/business/001.txt").lexically_normal().string()),
      1U);
  EXPECT_EQ(bbc.undated, bbc.articles);
  EXPECT_EQ(bbc.without_headline, 0U);
  EXPECT_TRUE(bbc.rejects.empty());
  EXPECT_EQ(bbc.warnings, std::multiset<std::string>{"not-utf8"});
}

TEST_F(PublicCollections, WikinewsIsCsv) {
  const Tally news = tally_of(shared_data() / "wikinews");
  EXPECT_EQ(news.articles, 295U);
  EXPECT_EQ(news.undated, 0U);
  EXPECT_EQ(news.ids.size(), 295U);
  EXPECT_TRUE(news.rejects.empty());
}

TEST_F(PublicCollections, WrappedTextsAreNotAParagraphALine) {
  const Tally time = tally_of(shared_data() / "time/docs.jsonl");
  EXPECT_EQ(time.articles, 423U);
  EXPECT_TRUE(time.rejects.empty());
  EXPECT_LT(time.paragraphs, 600U);
}

TEST_F(PublicCollections, SamplesOfTrecCollections) {
  struct Case {
    std::string_view file;
    std::size_t articles;
    std::size_t undated;
    std::size_t rejects;
  };
  const std::vector<Case> cases = {
      {"trec/collection1/segment1.txt", 2, 2, 0},
      {"trec/collection2/trec1", 2, 2, 0},
      {"trec/collection2/trec2", 1, 0, 0},
      {"trec/collection3/trec1", 2, 2, 0},
      {"clean_trec/collection1/segment1.txt", 2, 2, 0},
      {"trecweb/collection1/segment1.txt", 3, 3, 0},
  };
  for (const auto& each : cases) {
    const Tally one =
        tally_of(shared_data() / "formats/anserini_samples" / each.file);
    EXPECT_EQ(one.articles, each.articles) << each.file;
    EXPECT_EQ(one.undated, each.undated) << each.file;
    EXPECT_EQ(one.rejects.size(), each.rejects) << each.file;
  }
}

// The reasons of rejects, each with how often it was given.
std::string reasons_of(const Tally& tally) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& reject : tally.rejects) {
    ++counts[reject.substr(0, reject.find(' '))];
  }
  std::string told;
  for (const auto& [reason, count] : counts) {
    told += (told.empty() ? "" : " ") + reason + "=" + std::to_string(count);
  }
  return told;
}

// Most of these files hold one thing that a feed may say, many no item.
TEST_F(PublicCollections, TestCasesOfFeedparser) {
  struct Case {
    std::string_view folder;
    std::size_t articles;
    std::string_view rejects;
  };
  const std::vector<Case> cases = {
      {"wellformed/rss", 21, "entity-refused=1 no-records=100 no-text=69"},
      {"wellformed/rdf", 4, "no-records=6 no-text=2"},
      {"wellformed/atom", 25, "no-records=85 no-text=46 unknown-format=4"},
      {"wellformed/atom10", 30, "no-records=77 no-text=138"},
      // In UTF-16 and UTF-32 are those of no known format.
      {"encoding", 10, "no-records=54 no-text=4 unknown-format=14"},
      {"entities", 2, "no-records=253 no-text=1"},
      {"illformed", 8, "bad-xml=1 no-records=5 no-text=4 unknown-format=1"},
      {"json", 2, ""},
  };
  for (const auto& each : cases) {
    const Tally one =
        tally_of(shared_data() / "formats/feedparser" / each.folder);
    EXPECT_EQ(one.articles, each.articles) << each.folder;
    EXPECT_EQ(reasons_of(one), each.rejects) << each.folder;
  }
}

TEST_F(PublicCollections, ExportsAndMailOfSuperdesk) {
  struct Case {
    std::string_view file;
    std::size_t articles;
    std::size_t skips;
    std::size_t paragraphs;
  };
  const std::vector<Case> cases = {
      {"superdesk/io/fixtures/wordpress_wxr.xml", 1, 4, 1},
      {"superdesk/io/fixtures/wordpress_wxr_funke.xml", 1, 0, 27},
      {"superdesk/io/fixtures/wordpress_wxr_thumb.xml", 1, 1, 1},
      {"superdesk/io/fixtures/charset_in_subject_email.txt", 1, 0, 1},
      {"superdesk/io/fixtures/odd_charset_email.txt", 1, 0, 32},
      {"anserini_samples/20Newsgroups/collection1/82757", 1, 0, 1},
      {"anserini_samples/washingtonpost/collection1/articles.jl", 2, 0, 8},
      {"anserini_samples/washingtonpost/collection2/articles.jl", 4, 0, 78},
  };
  for (const auto& each : cases) {
    const Tally one = tally_of(shared_data() / "formats" / each.file);
    EXPECT_EQ(one.articles, each.articles) << each.file;
    EXPECT_EQ(one.skips.size(), each.skips) << each.file;
    EXPECT_EQ(one.paragraphs, each.paragraphs) << each.file;
    EXPECT_EQ(reasons_of(one), "") << each.file;
  }
}

}  // namespace
}  // namespace morgue
