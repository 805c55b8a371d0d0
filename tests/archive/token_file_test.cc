#include "archive/token_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/byte_writer.h"
#include "archive/error.h"
#include "archive/little_endian.h"
#include "tests/archive/changed_bytes.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

struct Row {
  std::string word;
  std::uint32_t code;
  std::uint64_t count;
};

// Forty words: two and a half blocks of them, with much in common.
std::vector<Row> rows() {
  std::vector<Row> all;
  for (std::uint32_t i = 0; i < 40; ++i) {
    const std::string number = std::to_string(100 + i);
    all.push_back({"word" + number + std::string(i % 5, 's'),
                   kFirstWord + (i * 7) % 40, 1000 - i});
  }
  return all;
}

const std::vector<std::string> kStreams = {
    std::string("\x08\x01\x09\x02\x0a\x00\x01", 7), "",
    std::string("\x2f\x80\x01\xff\xff\x03", 6)};

const std::vector<ArticleNumber> kNumbers = {1, 0x1234567890,
                                             (ArticleNumber{1} << 40) - 1};
const std::vector<std::optional<std::int64_t>> kDates = {
    253402300799, -62135596800, std::nullopt};

// As docs/FORMAT.md has it, laid out by hand.
std::string token_file() {
  std::string streams;
  std::string rows_of_articles;
  for (std::size_t i = 0; i < kStreams.size(); ++i) {
    streams += kStreams[i];
    append_token_row(rows_of_articles,
                     {.end = token_file::kHead + streams.size(),
                      .number = kNumbers[i],
                      .date = kDates[i]});
  }
  std::string words;
  std::string index;
  std::string before;
  const std::vector<Row> all = rows();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i % 16 == 0) {
      append_little(index, static_cast<std::uint32_t>(words.size()));
      before.clear();
    }
    std::size_t shared = 0;
    while (shared < before.size() && before[shared] == all[i].word[shared]) {
      ++shared;
    }
    append_varint(words, shared);
    append_varint(words, all[i].word.size() - shared);
    words += all[i].word.substr(shared);
    append_varint(words, all[i].code);
    append_varint(words, all[i].count);
    before = all[i].word;
  }
  std::string head = "MORGUETK";
  append_little(head, std::uint32_t{1});
  append_little(head, static_cast<std::uint32_t>(kStreams.size()));
  append_little(head, static_cast<std::uint32_t>(all.size()));
  append_little(head, std::uint32_t{0});
  append_little(head, std::uint64_t{48 + streams.size()});
  append_little(head,
                std::uint64_t{48 + streams.size() + rows_of_articles.size()});
  append_little(head, std::uint64_t{48 + streams.size() +
                                    rows_of_articles.size() + words.size()});
  return head + streams + rows_of_articles + words + index;
}

class TokenFileTest : public testing::Test {
 protected:
  TokenFile opened(const std::string& bytes) const {
    write_file(path(), bytes);
    return TokenFile(path());
  }
  std::filesystem::path path() const { return folder.path() / "tokens"; }

  TemporaryDirectory folder;
};

TEST_F(TokenFileTest, FindsEveryWordAndNoOther) {
  const TokenFile file = opened(token_file());
  EXPECT_EQ(file.articles(), 3U);
  EXPECT_EQ(file.words(), 40U);
  for (const Row& row : rows()) {
    EXPECT_EQ(file.code(row.word), row.code) << row.word;
    EXPECT_EQ(file.code(row.word + '\0'), std::nullopt) << row.word;
  }
  for (const char* absent :
       {"", "a", "word", "word1", "word140", "z", "word116", "word116sss"}) {
    EXPECT_EQ(file.code(absent), std::nullopt) << absent;
  }
}

TEST_F(TokenFileTest, ListsItsWordsInOrder) {
  const TokenFile file = opened(token_file());
  std::string listed;
  file.for_each_word([&](const TokenFile::Entry& entry) {
    listed += std::string(entry.word) + ' ' + std::to_string(entry.code) + ' ' +
              std::to_string(entry.count) + '\n';
  });
  std::string expected;
  for (const Row& row : rows()) {
    expected += row.word + ' ' + std::to_string(row.code) + ' ' +
                std::to_string(row.count) + '\n';
  }
  EXPECT_EQ(listed, expected);
}

TEST_F(TokenFileTest, HasAStreamForEachArticle) {
  const TokenFile file = opened(token_file());
  for (Docid docid = 1; docid <= 3; ++docid) {
    const auto stream = file.stream(docid);
    EXPECT_EQ(std::string(stream.begin(), stream.end()), kStreams[docid - 1]);
    EXPECT_EQ(file.number(docid), kNumbers[docid - 1]) << docid;
    EXPECT_EQ(file.date(docid), kDates[docid - 1]) << docid;
  }
  for (const Docid docid : {Docid{0}, Docid{4}, ~Docid{0}}) {
    EXPECT_THROW(file.stream(docid), Error) << docid;
  }
}

TEST(TokenWalk, ReadsWholeCodesOnly) {
  struct Case {
    std::string stream;
    std::vector<std::uint32_t> expected;
  };
  const std::vector<Case> cases = {
      {"", {}},
      {std::string("\x00\x08\x7f", 3), {0, 8, 127}},
      {"\x80\x01\xff\xff\x03", {128, 65'535}},
      {"\xff\xff\xff\xff\x0f\x09", {0xffffffff, 9}},
      {"\x09\x80", {9}},                          // breaks off
      {"\x09\x80\x80\x80\x80\x80\x80\x01", {9}},  // too long
  };
  for (const Case& c : cases) {
    std::vector<std::uint32_t> codes;
    TokenWalk walk({reinterpret_cast<const std::uint8_t*>(c.stream.data()),
                    c.stream.size()});
    // Not for ever, whatever it is made of.
    for (std::uint32_t code = 0; codes.size() < 10 && walk.next(code);) {
      codes.push_back(code);
    }
    if (codes.size() > c.expected.size()) {
      codes.resize(std::max<std::size_t>(c.expected.size(), 1));
    }
    EXPECT_EQ(codes, c.expected) << testing::PrintToString(c.stream);
  }
}

// Asks everything there is to ask; true where nothing was refused.
bool answers(const TokenFile& file, std::size_t size) {
  bool whole = true;
  const auto ask = [&](auto question) {
    try {
      question();
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kCorrupt) << error.what();
      whole = false;
    }
  };
  for (Docid docid = 0; docid < 6; ++docid) {
    if (docid == 0 || docid > file.articles()) {
      continue;
    }
    ask([&] {
      const auto stream = file.stream(docid);
      EXPECT_LE(stream.size(), size);
      std::uint32_t code = 0;
      std::size_t codes = 0;
      for (TokenWalk walk(stream); walk.next(code); ++codes) {
      }
      EXPECT_LE(codes, size);
    });
  }
  for (const char* word :
       {"", "word100", "word117ss", "word139ssss", "zebra"}) {
    ask([&] { file.code(word); });
  }
  ask([&] {
    std::size_t bytes = 0;
    file.for_each_word(
        [&](const TokenFile::Entry& entry) { bytes += entry.word.size(); });
    EXPECT_LE(bytes, size * size);
  });
  return whole;
}

bool reads(const std::filesystem::path& path, const std::string& bytes) {
  write_file(path, bytes);
  try {
    return answers(TokenFile(path), bytes.size());
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kCorrupt) << error.what();
    return false;
  }
}

TEST_F(TokenFileTest, RefusesEveryTruncation) {
  const std::string bytes = token_file();
  EXPECT_TRUE(reads(path(), bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(reads(path(), bytes.substr(0, size))) << size << " bytes";
  }
  EXPECT_FALSE(reads(path(), bytes + 'x'));
}

TEST_F(TokenFileTest, RefusesDamageOrReadsWithoutHarm) {
  const std::string bytes = token_file();
  std::mt19937 random(20260101);
  unsigned refused = 0;
  for (unsigned round = 0; round < 10'000; ++round) {
    refused += reads(path(), changed_bytes(bytes, random)) ? 0 : 1;
  }
  EXPECT_GT(refused, 1'000U);
}

}  // namespace
}  // namespace morgue
