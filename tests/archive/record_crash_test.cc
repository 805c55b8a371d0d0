#include <chrono>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "archive/record.h"
#include "tests/archive/full_article.h"
#include "tests/archive/temporary_directory.h"
#include "tests/archive/writer_process.h"

namespace morgue {
namespace {

ArticleNumber last_acknowledged(WriterProcess& writer) {
  ArticleNumber last = 0;
  for (std::string line = writer.line(); !line.empty(); line = writer.line()) {
    last = std::stoull(line);
  }
  return last;
}

// What is there is whole: articles without a gap up to what the catalog, which
// is committed with them, says.
ArticleNumber expect_whole(const Record& record) {
  ArticleNumber last = 0;
  record.for_each(0, [&](ArticleNumber number, Article&& article) {
    EXPECT_EQ(number, last + 1);
    EXPECT_EQ(article, numbered_article(number));
    const std::optional<KeyEntry> key = record.find(article.id);
    EXPECT_TRUE(key && key->number == number) << article.id;
    last = number;
    return true;
  });
  EXPECT_EQ(record.catalog().next_number, last + 1);
  return last;
}

TEST(RecordCrash, NoAcknowledgedBatchIsLostByKill9) {
  const TemporaryDirectory archive;
  const auto directory = archive.path() / "record";
  std::mt19937 random(19870301);
  for (int round = 0; round < 50; ++round) {
    WriterProcess writer("commit", directory);
    const std::string first = writer.line();
    ASSERT_NE(first, "");
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
    writer.kill();
    const ArticleNumber acknowledged =
        std::max<ArticleNumber>(std::stoull(first), last_acknowledged(writer));
    const auto access =
        round % 2 == 0 ? Record::Access::kRead : Record::Access::kWrite;
    EXPECT_GE(expect_whole(Record(directory, access)), acknowledged) << round;
  }
}

TEST(RecordCrash, AKillWhileTheRecordIsMadeIsMadeGood) {
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    const TemporaryDirectory archive;
    const auto directory = archive.path() / "record";
    WriterProcess writer("commit", directory);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
    writer.kill();
    const ArticleNumber acknowledged = last_acknowledged(writer);
    const Record record(directory, Record::Access::kWrite);
    EXPECT_GE(expect_whole(record), acknowledged) << round;
  }
}

// A limit on the size of files stands for a full disk: the same calls fail.
TEST(RecordCrash, AFullDiskRefusesTheCommitAndLosesNothing) {
  const TemporaryDirectory archive;
  const auto directory = archive.path() / "record";
  WriterProcess writer("fill", directory);
  std::string last;
  std::string line = writer.line();
  for (; line != "refused" && !line.empty(); line = writer.line()) {
    last = line;
  }
  EXPECT_EQ(line, "refused");
  EXPECT_EQ(writer.wait(), 0);
  ASSERT_NE(last, "");
  const Record record(directory, Record::Access::kWrite);
  EXPECT_GE(expect_whole(record), std::stoull(last));
}

}  // namespace
}  // namespace morgue
