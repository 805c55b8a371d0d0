#include <array>

#include <gtest/gtest.h>

#include "tests/archive/damaged_record.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

constexpr ArticleNumber kFirst = 60;
constexpr ArticleNumber kAll = 120;

constexpr std::array kEitherAccess = {Record::Access::kRead,
                                      Record::Access::kWrite};

// Two commits, both in the log only; then damage is done to a copy.
class RecordLog : public testing::Test {
 protected:
  RecordLog() : original(archive.path() / "record") {
    Record record(original, Record::Access::kWrite);
    commit_articles(record, 1, kFirst);
    first_length = fs::file_size(largest_file(original, ".log"));
    first_acknowledged = file_text(original / "ACKNOWLEDGED");
    commit_articles(record, kFirst + 1, kAll);
  }

  std::string log() const { return file_text(largest_file(original, ".log")); }

  // What a record with this log answers.  `acknowledged`: whether the second
  // commit had been.
  std::optional<ArticleNumber> with_log(const std::string& text,
                                        bool acknowledged,
                                        Record::Access access) const {
    const RecordCopy copy(original);
    write_file(largest_file(copy.directory(), ".log"), text);
    if (!acknowledged) {
      write_file(copy.directory() / "ACKNOWLEDGED", first_acknowledged);
    }
    const auto first_answer = answer(copy.directory(), access);
    // Opening must not have covered up what it saw.
    EXPECT_EQ(answer(copy.directory(), access), first_answer);
    return first_answer;
  }

  TemporaryDirectory archive;
  fs::path original;
  std::uintmax_t first_length = 0;
  std::string first_acknowledged;
};

TEST_F(RecordLog, UndamagedGivesAll) {
  for (const auto access : kEitherAccess) {
    EXPECT_EQ(with_log(log(), true, access), kAll);
  }
}

TEST_F(RecordLog, TornInAnUnacknowledgedCommitGivesTheOthers) {
  const std::string whole = log();
  for (std::size_t end = first_length; end < whole.size(); end += 701) {
    for (const auto access : kEitherAccess) {
      EXPECT_EQ(with_log(whole.substr(0, end), false, access), kFirst) << end;
    }
  }
}

// After a power cut the file may have its length but not its pages.
TEST_F(RecordLog, WithPagesMissingFromAnUnacknowledgedCommit) {
  const std::string whole = log();
  for (std::size_t at = first_length; at < whole.size(); at += 1536) {
    std::string text = whole;
    const std::size_t length = std::min<std::size_t>(4096, text.size() - at);
    text.replace(at, length, length, '\0');
    for (const auto access : kEitherAccess) {
      EXPECT_EQ(with_log(text, false, access), kFirst) << at;
    }
  }
}

TEST_F(RecordLog, TornInAnAcknowledgedCommitIsNamed) {
  const std::string whole = log();
  for (std::size_t end = 0; end < whole.size(); end += 811) {
    for (const auto access : kEitherAccess) {
      EXPECT_EQ(with_log(whole.substr(0, end), true, access), std::nullopt)
          << end;
    }
  }
}

TEST_F(RecordLog, CutBetweenCommitsIsNamed) {
  for (const auto access : kEitherAccess) {
    EXPECT_EQ(with_log(log().substr(0, first_length), true, access),
              std::nullopt);
    EXPECT_EQ(with_log("", true, access), std::nullopt);
  }
}

TEST_F(RecordLog, FlippedBitsAreNamed) {
  const std::string whole = log();
  for (std::size_t at = 0; at < whole.size(); at += 397) {
    std::string text = whole;
    text[at] = static_cast<char>(text[at] ^ 1 << at % 8);
    for (const auto access : kEitherAccess) {
      EXPECT_EQ(with_log(text, true, access), std::nullopt) << at;
    }
  }
}

// Acknowledged by the first commit, then damaged: not taken for a torn tail.
TEST_F(RecordLog, FlippedBitsBeforeATornTailAreNamed) {
  const std::string torn = log().substr(0, first_length + 1000);
  for (std::size_t at = 0; at < first_length; at += 531) {
    std::string text = torn;
    text[at] = static_cast<char>(text[at] ^ 1 << at % 8);
    for (const auto access : kEitherAccess) {
      EXPECT_EQ(with_log(text, false, access), std::nullopt) << at;
    }
  }
}

TEST_F(RecordLog, RemovedIsNamed) {
  for (const auto access : kEitherAccess) {
    const RecordCopy copy(original);
    fs::remove(largest_file(copy.directory(), ".log"));
    EXPECT_EQ(answer(copy.directory(), access), std::nullopt);
  }
}

TEST_F(RecordLog, ADamagedNoteAloneDoesNoHarm) {
  for (const char* note : {"", "0123456789abcdef", "longer than it may be"}) {
    for (const auto access : kEitherAccess) {
      const RecordCopy copy(original);
      write_file(copy.directory() / "ACKNOWLEDGED", note);
      EXPECT_EQ(answer(copy.directory(), access), kAll) << note;
    }
  }
}

TEST_F(RecordLog, WithoutTheNoteAWriterTrustsNoDamagedLog) {
  const RecordCopy copy(original);
  const fs::path file = largest_file(copy.directory(), ".log");
  write_file(file, log().substr(0, first_length + 1000));
  fs::remove(copy.directory() / "ACKNOWLEDGED");
  EXPECT_EQ(answer(copy.directory(), Record::Access::kWrite), std::nullopt);
}

}  // namespace
}  // namespace morgue
