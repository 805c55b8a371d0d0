#include "archive/record.h"

#include <vector>

#include <gtest/gtest.h>

#include "archive/article_encoding.h"
#include "archive/error.h"
#include "tests/archive/full_article.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

class RecordTest : public testing::Test {
 protected:
  Record open(Record::Access access = Record::Access::kWrite) const {
    return {directory.path() / "record", access};
  }

  static void store(Record& record, const std::vector<ArticleNumber>& numbers) {
    Record::Batch batch;
    for (const ArticleNumber number : numbers) {
      batch.put(number, numbered_article(number));
    }
    record.commit(std::move(batch));
  }

  static std::vector<ArticleNumber> numbers_in(const Record& record,
                                               ArticleNumber first = 0) {
    std::vector<ArticleNumber> numbers;
    record.for_each_number(first, [&](ArticleNumber number) {
      numbers.push_back(number);
      return true;
    });
    return numbers;
  }

  TemporaryDirectory directory;
};

TEST_F(RecordTest, WhatWasCommittedIsThereAgain) {
  const Article article = full_article();
  Catalog catalog;
  catalog.generation = 4;
  {
    Record record = open();
    Record::Batch batch;
    batch.put(5'000'000'000, article);
    batch.put(catalog);
    record.commit(std::move(batch));
    EXPECT_EQ(record.get(5'000'000'000), article);
  }
  for (const auto access : {Record::Access::kRead, Record::Access::kWrite}) {
    const Record record = open(access);
    EXPECT_EQ(record.get(5'000'000'000), article);
    EXPECT_EQ(record.get(1), std::nullopt);
    EXPECT_EQ(record.catalog(), catalog);
    const std::optional<KeyEntry> key = record.find(article.id);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->number, 5'000'000'000);
    EXPECT_EQ(key->version, article.version);
    EXPECT_EQ(key->content, content_digest(article));
    EXPECT_EQ(record.find("urn:example"), std::nullopt);
  }
}

TEST_F(RecordTest, AnswersComeInTheOrderOfTheQuestions) {
  Record record = open();
  store(record, {1, 2, 3});
  const std::vector<ArticleNumber> numbers = {3, 9, 1, 3, 0};
  for (int flushed = 0; flushed < 2; ++flushed) {
    const auto articles = record.get_all(numbers);
    ASSERT_EQ(articles.size(), 5U);
    EXPECT_EQ(articles[0], numbered_article(3));
    EXPECT_EQ(articles[1], std::nullopt);
    EXPECT_EQ(articles[2], numbered_article(1));
    EXPECT_EQ(articles[3], numbered_article(3));
    EXPECT_EQ(articles[4], std::nullopt);
    record.flush();
  }
  EXPECT_TRUE(record.get_all({}).empty());
}

TEST_F(RecordTest, WalksAscendFromTheFirstUntilTold) {
  Record record = open();
  store(record, {300, 2, 255, 256, 65536});
  EXPECT_EQ(numbers_in(record),
            (std::vector<ArticleNumber>{2, 255, 256, 300, 65536}));
  EXPECT_EQ(numbers_in(record, 256),
            (std::vector<ArticleNumber>{256, 300, 65536}));
  std::vector<ArticleNumber> visited;
  record.for_each(3, [&](ArticleNumber number, Article&& article) {
    EXPECT_EQ(article, numbered_article(number));
    visited.push_back(number);
    return visited.size() < 2;
  });
  EXPECT_EQ(visited, (std::vector<ArticleNumber>{255, 256}));
}

TEST_F(RecordTest, KeysAreFoundByPrefix) {
  Record record = open();
  store(record, {1, 10, 11, 2});
  const auto ids = [&](std::string_view prefix, std::size_t most) {
    std::string found;
    record.for_each_key(prefix, [&](std::string_view id, const KeyEntry& key) {
      EXPECT_EQ(id, "id-" + std::to_string(key.number));
      found += std::string(id) + ' ';
      return --most > 0;
    });
    return found;
  };
  EXPECT_EQ(ids("id-1", 9), "id-1 id-10 id-11 ");
  EXPECT_EQ(ids("id-1", 2), "id-1 id-10 ");
  EXPECT_EQ(ids("", 9), "id-1 id-10 id-11 id-2 ");
  EXPECT_EQ(ids("zz", 9), "");
}

TEST_F(RecordTest, ErasedArticlesAreGone) {
  Record record = open();
  store(record, {1, 2});
  Record::Batch batch;
  batch.erase(1);
  batch.erase_key("id-1");
  record.commit(std::move(batch));
  for (int compacted = 0; compacted < 2; ++compacted) {
    EXPECT_EQ(record.get(1), std::nullopt);
    EXPECT_EQ(record.find("id-1"), std::nullopt);
    EXPECT_EQ(numbers_in(record), std::vector<ArticleNumber>{2});
    record.compact();
  }
}

TEST_F(RecordTest, CompactingDropsTheBytesOfWhatWasErased) {
  Record record = open();
  std::string noise(400'000, '\0');
  for (std::size_t i = 0; i < noise.size(); ++i) {
    noise[i] = static_cast<char>(i * i * 2654435761U >> 13);
  }
  Article article = numbered_article(1);
  article.body.front().text = noise;
  Record::Batch batch;
  batch.put(1, article);
  record.commit(std::move(batch));
  record.flush();
  const std::uint64_t with = record.bytes();
  Record::Batch removal;
  removal.erase(1);
  record.commit(std::move(removal));
  record.compact();
  EXPECT_LT(record.bytes() + 100'000, with);
}

TEST_F(RecordTest, AnArticleThatCannotBeStoredLeavesTheBatchAsItWas) {
  Record record = open();
  Record::Batch batch;
  batch.put(1, numbered_article(1));
  Article timeless = numbered_article(2);
  timeless.published->utc_seconds = 1LL << 60;
  EXPECT_THROW(batch.put(2, timeless), Error);
  record.commit(std::move(batch));
  EXPECT_EQ(numbers_in(record), std::vector<ArticleNumber>{1});
}

TEST_F(RecordTest, IdsOfAllBytesAreKeys) {
  Record record = open();
  const std::vector<std::string> ids = {
      std::string("a\0b", 3), std::string(100'000, 'x'), "", "\xff\xff"};
  Record::Batch batch;
  for (std::size_t i = 0; i < std::size(ids); ++i) {
    Article article;
    article.id = ids[i];
    batch.put(i + 1, article);
  }
  record.commit(std::move(batch));
  for (std::size_t i = 0; i < std::size(ids); ++i) {
    const std::optional<KeyEntry> key = record.find(ids[i]);
    ASSERT_TRUE(key) << ids[i].substr(0, 10);
    EXPECT_EQ(key->number, i + 1);
  }
}

TEST_F(RecordTest, KnowsTheFilesThatWereReadAndWhatCameFromThem) {
  const FileEntry entry = {.size = 3, .modified = -4, .inode = 5};
  {
    Record record = open();
    Record::Batch batch;
    for (const char* path : {"/b", "/a/2", "/a/1", "/ab"}) {
      batch.put_file(path, entry);
    }
    batch.put_origin("ab", "digest-1");
    batch.put_origin("a", "digest-2");
    Record::Batch more;
    more.put_origin("a", "digest-1");
    more.put_origin("c", "digest-1");
    more.erase_origin("c", "digest-1");
    more.erase_file("/a/2");
    batch.append(std::move(more));
    EXPECT_EQ(batch.rows(), 10U);
    record.commit(std::move(batch));
    record.compact();
  }
  const Record record = open(Record::Access::kRead);
  std::string found;
  record.for_each_file("/a", [&](std::string_view path, const FileEntry& file) {
    EXPECT_EQ(file, entry) << path;
    found.append(path).append("; ");
    return true;
  });
  record.for_each_origin([&](std::string_view id, std::string_view digest) {
    found.append(id).append(" from ").append(digest).append("; ");
  });
  // What came from one article stands together.
  EXPECT_EQ(found,
            "/a/1; /ab; a from digest-1; a from digest-2; ab from digest-1; ");
}

}  // namespace
}  // namespace morgue
