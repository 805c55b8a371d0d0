#include <array>

#include <gtest/gtest.h>

#include "tests/archive/damaged_record.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

constexpr ArticleNumber kArticles = 120;
constexpr std::array kBoth = {Record::Access::kRead, Record::Access::kWrite};

class RecordDamage : public testing::Test {
 protected:
  RecordDamage() : original(archive.path() / "record") {
    Record record(original, Record::Access::kWrite);
    commit_articles(record, 1, kArticles);
    record.compact();
  }

  TemporaryDirectory archive;
  fs::path original;
};

TEST_F(RecordDamage, FlippedBitsInTablesAreNamedOrDoNoHarm) {
  int tables = 0;
  int named = 0;
  int flips = 0;
  for (const auto& file : fs::directory_iterator(original)) {
    if (file.path().extension() != ".sst") {
      continue;
    }
    ++tables;
    const std::size_t step = file.file_size() / 40 + 1;
    for (std::size_t at = 5; at < file.file_size(); at += step) {
      const RecordCopy copy(original);
      flip_bit(copy.directory() / file.path().filename(), at);
      const auto found = answer(copy.directory(), Record::Access::kRead);
      EXPECT_EQ(found.value_or(kArticles), kArticles)
          << file.path().filename() << " byte " << at;
      named += found ? 0 : 1;
      ++flips;
    }
  }
  EXPECT_EQ(tables, 4);
  EXPECT_GT(named, flips / 2) << flips;
}

TEST_F(RecordDamage, MissingFilesAreNamed) {
  for (const auto& file : fs::directory_iterator(original)) {
    const std::string name = file.path().filename().string();
    if (file.path().extension() != ".sst" && name != "CURRENT" &&
        !name.starts_with("MANIFEST")) {
      continue;
    }
    for (const auto access : kBoth) {
      const RecordCopy copy(original);
      fs::remove(copy.directory() / name);
      EXPECT_EQ(answer(copy.directory(), access), std::nullopt) << name;
    }
  }
}

TEST_F(RecordDamage, FlippedBitsInTheManifestAreNamed) {
  for (const auto& file : fs::directory_iterator(original)) {
    const std::string name = file.path().filename().string();
    if (name != "CURRENT" && !name.starts_with("MANIFEST")) {
      continue;
    }
    for (std::size_t at = 0; at < file.file_size();
         at += file.file_size() / 40 + 1) {
      const RecordCopy copy(original);
      flip_bit(copy.directory() / name, at);
      EXPECT_EQ(answer(copy.directory(), Record::Access::kRead), std::nullopt)
          << name << " byte " << at;
    }
  }
}

}  // namespace
}  // namespace morgue
