#include "corpus/byte_source.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

std::string all_of(ByteSource& source) {
  while (source.more()) {
  }
  return std::string(source.view());
}

TEST(ByteSource, SeesThroughEveryPacking) {
  const auto plain = open_byte_source(test_file("articles.jsonl"));
  const std::string text = all_of(*plain);
  ASSERT_GT(text.size(), 1000U);
  for (const std::string_view name :
       {"articles.jsonl.gz", "articles.jsonl.zst", "articles.jsonl.bz2",
        "articles.jsonl.xz", "twice.jsonl.gz", "members.jsonl.gz"}) {
    const auto packed = open_byte_source(test_file(name));
    EXPECT_EQ(all_of(*packed), text) << name;
    EXPECT_EQ(packed->damage(), "") << name;
    EXPECT_EQ(packed->bytes_taken(), packed->bytes_total()) << name;
  }
}

TEST(ByteSource, AWindowMovesOverManyBlocks) {
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) {
    bytes += std::to_string(i) + "\n";
  }
  ByteSource source(make_memory_stream(bytes));
  std::string read;
  while (!source.peek(1000).empty()) {
    const std::size_t taken = source.view().size() / 3 + 1;
    EXPECT_EQ(source.offset(), read.size());
    read += source.view().substr(0, taken);
    source.consume(taken);
  }
  EXPECT_TRUE(read == bytes);
}

TEST(ByteSource, EmptyInputs) {
  for (const std::string_view name : {"empty", "empty.gz", "empty.zst"}) {
    const auto source = open_byte_source(test_file(name));
    EXPECT_EQ(all_of(*source), "") << name;
    EXPECT_EQ(source->damage(), "") << name;
  }
}

TEST(ByteSource, DamageIsToldAndWhatPrecedesItHandedOut) {
  const auto whole = open_byte_source(test_file("articles.jsonl"));
  const std::string text = all_of(*whole);
  const auto cut = open_byte_source(test_file("truncated.jsonl.gz"));
  const std::string rest = all_of(*cut);
  EXPECT_NE(cut->damage(), "");
  EXPECT_GT(rest.size(), text.size() / 4);
  EXPECT_TRUE(text.starts_with(rest));
  for (const std::string_view name :
       {"damaged.jsonl.gz", "truncated.jsonl.zst", "truncated.jsonl.xz"}) {
    const auto source = open_byte_source(test_file(name));
    all_of(*source);
    EXPECT_NE(source->damage(), "") << name;
  }
}

TEST(ByteSource, AMissingFileIsNamed) {
  try {
    open_byte_source("/nowhere/at/all");
    FAIL() << "was opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kNotFound);
    EXPECT_NE(std::string(error.what()).find("/nowhere/at/all"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace morgue
