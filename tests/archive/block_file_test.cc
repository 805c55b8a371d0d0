#include "archive/block_file.h"

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "archive/little_endian.h"
#include "tests/archive/changed_bytes.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

struct Term {
  std::string name;
  std::uint32_t count;
  std::uint8_t max_impact;
  unsigned blocks;
};

const std::vector<Term> kTerms = {
    {std::string("\0zero", 5), 300, 127, 3},
    {"Zfloo", 257, 5, 2},
    {"flood", 900, 1, 8},
    {"flooded", 130, 0, 2},
    {"\xff\xff", 1000, 90, 8},
};

// Block i of the file: docids 100 i to 100 i + 99.
PostingBlock block(std::uint32_t i) {
  return {.first = 100 * i + 1,
          .last = 100 * i + 99,
          .offset_low = 7,
          .offset_high = static_cast<std::uint8_t>(i),
          .count_less_one = static_cast<std::uint8_t>(i),
          .max_impact = static_cast<std::uint8_t>(i),
          .unused = 0};
}

// As docs/FORMAT.md has it, laid out by hand.
std::string block_file() {
  std::string blocks;
  std::string entries;
  std::string names;
  std::uint32_t count = 0;
  for (const Term& term : kTerms) {
    count += term.blocks;
  }
  const std::size_t names_at = 32 + 16 * count + 24 * kTerms.size();
  std::uint32_t next = 0;
  for (const Term& term : kTerms) {
    append_little(entries, std::uint64_t{next});
    append_little(entries, std::uint64_t{names_at + names.size()});
    append_little(entries, term.count);
    append_little(entries, static_cast<std::uint16_t>(term.name.size()));
    append_little(entries, term.max_impact);
    append_little(entries, std::uint8_t{0});
    names += term.name;
    for (unsigned i = 0; i < term.blocks; ++i, ++next) {
      const PostingBlock one = block(next);
      blocks.append(reinterpret_cast<const char*>(&one), sizeof(one));
    }
  }
  std::string head = "MORGUEBL";
  append_little(head, std::uint32_t{1});
  append_little(head, static_cast<std::uint32_t>(kTerms.size()));
  append_little(head, std::uint64_t{count});
  append_little(head, std::uint64_t{0});
  return head + blocks + entries + names;
}

class BlockFileTest : public testing::Test {
 protected:
  std::filesystem::path path() const { return folder.path() / "blocks"; }

  TemporaryDirectory folder;
};

TEST_F(BlockFileTest, FindsEveryTermAndNoOther) {
  write_file(path(), block_file());
  const BlockFile file(path());
  std::uint32_t next = 0;
  for (const Term& term : kTerms) {
    const auto list = file.find(term.name);
    ASSERT_TRUE(list.has_value()) << term.name;
    EXPECT_EQ(list->count, term.count) << term.name;
    EXPECT_EQ(list->max_impact, term.max_impact) << term.name;
    ASSERT_EQ(list->blocks.size(), term.blocks) << term.name;
    for (const PostingBlock& found : list->blocks) {
      const PostingBlock expected = block(next++);
      EXPECT_EQ(found.first, expected.first) << term.name;
      EXPECT_EQ(found.last, expected.last) << term.name;
      EXPECT_EQ(found.offset(), expected.offset()) << term.name;
      EXPECT_EQ(found.count(), expected.count()) << term.name;
      EXPECT_EQ(found.max_impact, expected.max_impact) << term.name;
    }
  }
  for (const char* absent : {"", "a", "floo", "floode", "floods", "\xff"}) {
    EXPECT_FALSE(file.find(absent).has_value()) << absent;
  }
}

TEST_F(BlockFileTest, MayBeEmpty) {
  write_file(path(),
             "MORGUEBL" + std::string("\1\0\0\0", 4) + std::string(20, '\0'));
  EXPECT_FALSE(BlockFile(path()).find("flood").has_value());
}

std::uint64_t sum_of(const BlockFile::List& list) {
  EXPECT_FALSE(list.blocks.empty());
  std::uint64_t sum = 0;
  for (const PostingBlock& found : list.blocks) {
    sum += found.first + found.count() + found.offset();
  }
  return sum;
}

// Asks for all terms and reads all that is said of them; true where nothing was
// refused.
bool reads(const std::filesystem::path& path, const std::string& bytes) {
  write_file(path, bytes);
  try {
    const BlockFile file(path);
    std::uint64_t sum = 0;
    for (const Term& term : kTerms) {
      if (const auto list = file.find(term.name)) {
        EXPECT_LE(list->blocks.size_bytes(), bytes.size());
        sum += sum_of(*list);
      }
    }
    file.find("a");
    return sum != 1;
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kCorrupt) << error.what();
    return false;
  }
}

TEST_F(BlockFileTest, RefusesEveryTruncation) {
  const std::string bytes = block_file();
  EXPECT_TRUE(reads(path(), bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(reads(path(), bytes.substr(0, size))) << size << " bytes";
  }
}

TEST_F(BlockFileTest, RefusesDamageOrReadsWithoutHarm) {
  const std::string bytes = block_file();
  std::mt19937 random(20260102);
  unsigned refused = 0;
  for (unsigned round = 0; round < 10'000; ++round) {
    refused += reads(path(), changed_bytes(bytes, random)) ? 0 : 1;
  }
  EXPECT_GT(refused, 500U);
}

}  // namespace
}  // namespace morgue
