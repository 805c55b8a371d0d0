#include <atomic>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "archive/error.h"
#include "archive/record.h"
#include "tests/archive/full_article.h"
#include "tests/archive/temporary_directory.h"
#include "tests/archive/writer_process.h"

namespace morgue {
namespace {

std::string locked_message(const std::filesystem::path& directory) {
  try {
    const Record record(directory, Record::Access::kWrite);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kLocked) << error.what();
    return error.what();
  }
  return "not locked";
}

TEST(RecordAccess, ASecondWriterIsToldWhoHoldsIt) {
  const TemporaryDirectory archive;
  const auto directory = archive.path() / "record";
  WriterProcess writer("hold", directory);
  ASSERT_EQ(writer.line(), "open");
  // Twice: asking must not loosen the lock.
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(locked_message(directory), "archive " + archive.path().string() +
                                             " is being written by process " +
                                             std::to_string(writer.process()) +
                                             " (wait until it has finished)");
  }
  writer.kill();
  EXPECT_EQ(locked_message(directory), "not locked");
}

TEST(RecordAccess, ASecondWriterInTheSameProcessIsRefusedToo) {
  const TemporaryDirectory archive;
  const auto directory = archive.path() / "record";
  const Record record(directory, Record::Access::kWrite);
  for (int i = 0; i < 2; ++i) {
    const std::string message = locked_message(directory);
    EXPECT_NE(message.find("process " + std::to_string(::getpid())),
              std::string::npos)
        << message;
  }
  // Our own lock is still there for others.
  WriterProcess writer("hold", directory);
  EXPECT_NE(writer.line().find("is being written by process " +
                               std::to_string(::getpid())),
            std::string::npos);
}

TEST(RecordAccess, ReadersNeedARecord) {
  const TemporaryDirectory archive;
  for (const char* name : {"absent", "."}) {
    try {
      const Record record(archive.path() / name, Record::Access::kRead);
      ADD_FAILURE() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kNotFound) << error.what();
    }
  }
}

TEST(RecordAccess, ReadersCannotWrite) {
  const TemporaryDirectory archive;
  const auto directory = archive.path() / "record";
  { const Record made(directory, Record::Access::kWrite); }
  Record record(directory, Record::Access::kRead);
  EXPECT_THROW(record.commit(Record::Batch()), Error);
  EXPECT_THROW(record.flush(), Error);
  EXPECT_THROW(record.compact(), Error);
}

TEST(RecordAccess, AReaderSeesTheRecordAsItWas) {
  const TemporaryDirectory archive;
  const auto directory = archive.path() / "record";
  Record writer(directory, Record::Access::kWrite);
  Record::Batch first;
  first.put(1, numbered_article(1));
  writer.commit(std::move(first));
  const Record before(directory, Record::Access::kRead);
  Record::Batch second;
  second.put(2, numbered_article(2));
  second.erase(1);
  writer.commit(std::move(second));
  writer.compact();
  EXPECT_EQ(before.get(1), numbered_article(1));
  EXPECT_EQ(before.get(2), std::nullopt);
  const Record after(directory, Record::Access::kRead);
  EXPECT_EQ(after.get(1), std::nullopt);
  EXPECT_EQ(after.get(2), numbered_article(2));
}

// Whatever is acknowledged before a reader opens is there for it, whole.
void expect_all_up_to(const Record& record, ArticleNumber acknowledged) {
  const ArticleNumber last = record.catalog().next_number - 1;
  EXPECT_GE(last, acknowledged);
  ArticleNumber expected = 1;
  record.for_each(1, [&](ArticleNumber number, Article&& article) {
    EXPECT_EQ(number, expected++);
    EXPECT_EQ(article, numbered_article(number));
    return true;
  });
  EXPECT_EQ(expected - 1, last);
}

TEST(RecordAccess, ReadersOpenWhileAWriterCommitsAndCompacts) {
  const TemporaryDirectory archive;
  const auto directory = archive.path() / "record";
  std::atomic<ArticleNumber> acknowledged = 0;
  std::atomic<bool> done = false;
  { const Record made(directory, Record::Access::kWrite); }
  std::jthread writing([&] {
    WriterProcess writer("commit", directory);
    while (!done) {
      acknowledged = std::stoull(writer.line());
    }
  });
  while (acknowledged == 0) {
    std::this_thread::yield();
  }
  for (int i = 0; i < 60; ++i) {
    const ArticleNumber known = acknowledged;
    const Record record(directory, Record::Access::kRead);
    expect_all_up_to(record, known);
  }
  done = true;
}

}  // namespace
}  // namespace morgue
