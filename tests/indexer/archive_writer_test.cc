#include "indexer/archive_writer.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "archive/layout.h"
#include "indexer/archive_stats.h"
#include "indexer/segment_source.h"
#include "tests/indexer/differences.h"
#include "tests/indexer/temporary_archive.h"

namespace morgue {
namespace {

WriterOptions small_batches(std::size_t batch = 10) {
  return {.batch = batch, .memory = std::size_t{64} << 20, .jobs = 2};
}

Article story(int i, const std::string& text = "Rain fell on the harbour.") {
  const std::string day =
      i % 7 == 0 ? "" : "2020-0" + std::to_string(1 + i % 9);
  return article("story-" + std::to_string(i), "Story " + std::to_string(i),
                 text, day);
}

std::optional<KeyEntry> key(const std::filesystem::path& archive,
                            const std::string& id) {
  return Record(ArchiveLayout{archive}.record(), Record::Access::kRead)
      .find(id);
}

TEST(ArchiveWriter, TellsWhatBecameOfEachArticle) {
  TemporaryArchive archive;
  ArchiveWriter writer(archive.path(), small_batches());
  EXPECT_EQ(writer.add(story(1)), Outcome::kAdded);
  EXPECT_EQ(writer.add(story(1)), Outcome::kUnchanged) << "same batch";
  EXPECT_EQ(writer.add(story(1, "New text.")), Outcome::kUpdated);
  writer.commit();
  EXPECT_EQ(writer.add(story(1, "New text.")), Outcome::kUnchanged);
  EXPECT_EQ(writer.add(story(1, "Newer text.")), Outcome::kUpdated);
  writer.commit();
  EXPECT_EQ(key(archive.path(), "story-1")->version, 3U);
  EXPECT_EQ(archive_stats(archive.path()).articles, 1U);
  EXPECT_EQ(differences(archive.path()), "");
}

TEST(ArchiveWriter, KeepsOrForgetsOlderVersions) {
  struct Case {
    OnDuplicate policy;
    Outcome outcome;
    std::size_t stored;  // rows of the record
  };
  const std::vector<Case> cases = {
      {OnDuplicate::kVersion, Outcome::kUpdated, 2},
      {OnDuplicate::kReplace, Outcome::kUpdated, 1},
      {OnDuplicate::kSkip, Outcome::kDuplicate, 1}};
  for (const auto& c : cases) {
    TemporaryArchive archive;
    WriterOptions options = small_batches();
    options.on_duplicate = c.policy;
    ArchiveWriter writer(archive.path(), options);
    writer.add(story(1));
    writer.commit();
    EXPECT_EQ(writer.add(story(1, "Other.")), c.outcome);
    writer.commit();
    std::size_t rows = 0;
    Record(ArchiveLayout{archive.path()}.record(), Record::Access::kRead)
        .for_each_number(1, [&](ArticleNumber) {
          ++rows;
          return true;
        });
    EXPECT_EQ(rows, c.stored) << static_cast<int>(c.policy);
    EXPECT_EQ(archive_stats(archive.path()).articles, 1U);
    EXPECT_EQ(differences(archive.path()), "");
  }
}

TEST(ArchiveWriter, DropsWhatWasNotCommitted) {
  TemporaryArchive archive;
  { ArchiveWriter(archive.path(), small_batches()).add(story(1)); }
  EXPECT_FALSE(key(archive.path(), "story-1").has_value());
}

TEST(ArchiveWriter, GivesAnIdToArticlesWithoutOne) {
  TemporaryArchive archive;
  ArchiveWriter writer(archive.path(), small_batches());
  EXPECT_EQ(writer.add(article("", "A", "Text.")), Outcome::kAdded);
  EXPECT_EQ(writer.add(article("", "A", "Text.")), Outcome::kUnchanged);
  EXPECT_EQ(writer.add(article("", "B", "Text.")), Outcome::kAdded);
}

TEST(ArchiveWriter, RemovesEveryVersion) {
  TemporaryArchive archive;
  ArchiveWriter writer(archive.path(), small_batches());
  writer.add(story(1));
  writer.add(story(1, "Second."));
  writer.add(story(2));
  writer.commit();
  const std::vector<std::string> ids = {"story-1", "story-9"};
  EXPECT_EQ(writer.remove(ids), std::vector<std::string>{"story-9"});
  EXPECT_EQ(writer.remove(ids), ids);
  EXPECT_FALSE(key(archive.path(), "story-1").has_value());
  EXPECT_EQ(archive_stats(archive.path()).articles, 1U);
  EXPECT_EQ(differences(archive.path()), "");
  EXPECT_EQ(writer.add(story(1)), Outcome::kAdded) << "may come back";
}

std::vector<ArticleNumber> rows(const std::filesystem::path& archive) {
  std::vector<ArticleNumber> all;
  Record(ArchiveLayout{archive}.record(), Record::Access::kRead)
      .for_each_number(1, [&](ArticleNumber number) {
        all.push_back(number);
        return true;
      });
  return all;
}

TEST(ArchiveWriter, ReplacesWhateverVersionsThereAre) {
  TemporaryArchive archive;
  {
    ArchiveWriter writer(archive.path(), small_batches());
    writer.add(story(1));
    writer.commit();
    writer.add(story(1, "Second."));
    writer.commit();
  }
  WriterOptions replacing = small_batches();
  replacing.on_duplicate = OnDuplicate::kReplace;
  ArchiveWriter writer(archive.path(), replacing);
  writer.add(story(1, "Third."));
  writer.commit();
  EXPECT_EQ(rows(archive.path()), std::vector<ArticleNumber>{3});
  EXPECT_EQ(differences(archive.path()), "");
}

TEST(ArchiveWriter, MergesCommitsOfOneDayInTheOrderOfArrival) {
  TemporaryArchive archive;
  ArchiveWriter writer(archive.path(), small_batches());
  for (int i = 0; i < 24; ++i) {
    writer.add(article("story-" + std::to_string(i), "Story", "Of one day."));
    if (i % 3 == 2) {
      writer.commit();
    }
  }
  writer.finish_merges();
  const Catalog catalog =
      Record(ArchiveLayout{archive.path()}.record(), Record::Access::kRead)
          .catalog();
  ASSERT_EQ(catalog.segments.size(), 1U);
  const SegmentSource segment(ArchiveLayout{archive.path()},
                              catalog.segments[0]);
  std::vector<ArticleNumber> numbers;
  for (Docid docid = 1; docid <= segment.last_docid(); ++docid) {
    numbers.push_back(segment.tokens().order(docid).number);
  }
  EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end(), std::greater<>()))
      << testing::PrintToString(numbers);
}

TEST(ArchiveWriter, MergesAsSegmentsPileUp) {
  TemporaryArchive archive;
  ArchiveWriter writer(archive.path(), small_batches(5));
  for (int i = 0; i < 400; ++i) {
    writer.add(story(i));
    if (i % 50 == 3) {
      writer.add(story(i / 2, "A revised text of it."));
    }
  }
  writer.commit();
  writer.finish_merges();
  const ArchiveStats stats = archive_stats(archive.path());
  EXPECT_EQ(stats.articles, 400U);
  EXPECT_LT(stats.segments, 16U);
  EXPECT_EQ(differences(archive.path()), "");
}

TEST(ArchiveWriter, CompactsToOneSegmentWithoutDeletions) {
  TemporaryArchive archive;
  ArchiveWriter writer(archive.path(), small_batches());
  for (int i = 0; i < 30; ++i) {
    writer.add(story(i));
  }
  writer.commit();
  writer.remove(std::vector<std::string>{"story-3"});
  writer.compact();
  const ArchiveStats stats = archive_stats(archive.path());
  EXPECT_EQ(stats.segments, 1U);
  EXPECT_EQ(stats.deletions, 0U);
  EXPECT_EQ(stats.articles, 29U);
  EXPECT_EQ(differences(archive.path()), "");
}

TEST(ArchiveWriter, RebuildsFromTheRecord) {
  TemporaryArchive archive;
  {
    ArchiveWriter writer(archive.path(), small_batches());
    for (int i = 0; i < 25; ++i) {
      writer.add(story(i));
    }
    writer.commit();
    writer.add(story(3, "Revised."));
    writer.commit();
  }
  std::filesystem::remove_all(ArchiveLayout{archive.path()}.segments());
  EXPECT_NE(differences(archive.path()), "");
  { ArchiveWriter(archive.path(), small_batches()); }
  EXPECT_EQ(differences(archive.path()), "");
  EXPECT_EQ(archive_stats(archive.path()).articles, 25U);
}

TEST(ArchiveWriter, RefusesASecondWriter) {
  TemporaryArchive archive;
  ArchiveWriter writer(archive.path(), small_batches());
  try {
    ArchiveWriter second(archive.path(), small_batches());
    FAIL() << "a second writer was let in";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kLocked) << error.what();
  }
}

TEST(ArchiveCheck, FindsADamagedSegment) {
  TemporaryArchive archive;
  {
    ArchiveWriter writer(archive.path(), small_batches());
    writer.add(story(1));
    writer.commit();
  }
  const auto file = ArchiveLayout{archive.path()}.segment_index(1);
  ASSERT_TRUE(std::filesystem::exists(file));
  {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(100);
    bytes.put('\x7f');
  }
  EXPECT_NE(differences(archive.path()).find("checksum"), std::string::npos);
}

// Where building a batch fails while the next is taken, what comes later must
// not pass for all that there is.
TEST(ArchiveWriter, LosesNothingOfABatchThatCouldNotBeBuilt) {
  for (const bool mended : {true, false}) {
    TemporaryArchive archive;
    const auto segments = ArchiveLayout{archive.path()}.segments();
    const auto aside = archive.path() / "aside";
    {
      ArchiveWriter writer(archive.path(), small_batches(10));
      std::filesystem::rename(segments, aside);
      std::ofstream(segments) << "no folder";
      EXPECT_THROW(
          {
            for (int i = 0; i < 25; ++i) {
              writer.add(story(i));
            }
          },
          Error);
      EXPECT_THROW(writer.commit(), Error);
      if (mended) {
        std::filesystem::remove(segments);
        std::filesystem::rename(aside, segments);
        writer.commit();
        EXPECT_EQ(archive_stats(archive.path()).articles, 20U);
      }
    }
    if (!mended) {
      std::filesystem::remove(segments);
      std::filesystem::rename(aside, segments);
      ArchiveWriter writer(archive.path(), small_batches(10));
      EXPECT_EQ(writer.recovered(), 20U);
    }
    EXPECT_EQ(archive_stats(archive.path()).articles, 20U) << mended;
    EXPECT_EQ(differences(archive.path()), "") << mended;
  }
}

}  // namespace
}  // namespace morgue
