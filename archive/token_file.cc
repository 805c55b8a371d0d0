#include "archive/token_file.h"

#include <algorithm>
#include <string>

#include "archive/byte_reader.h"
#include "archive/damaged_file.h"
#include "archive/little_endian.h"

namespace morgue {

using namespace token_file;  // NOLINT: the names of this file's own format

namespace {

std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

// Goes through the words from the beginning of a block on.
class TokenFile::Words {
 public:
  Words(std::string_view bytes, std::uint32_t left)
      : reader_(bytes, "token file"), left_(left) {}

  bool next(Entry& entry) {
    if (left_ == 0) {
      return false;
    }
    --left_;
    const std::uint64_t shared = reader_.varint();
    if (shared > word_.size()) {
      reader_.fail("a word that begins as none before it");
    }
    word_.resize(shared);
    word_ += reader_.sized();
    entry.word = word_;
    entry.code = reader_.narrow<std::uint32_t>(reader_.varint());
    entry.count = reader_.varint();
    return true;
  }

 private:
  ByteReader reader_;
  std::uint32_t left_;
  std::string word_;
};

TokenFile::TokenFile(const std::filesystem::path& path)
    : path_(path), file_(path) {
  const auto bytes = file_.bytes();
  if (bytes.size() < kHead || as_text(bytes.first(kMagic.size())) != kMagic ||
      load_little<std::uint32_t>(&bytes[8]) != kVersion) {
    refuse_damaged(path_);
  }
  articles_ = load_little<std::uint32_t>(&bytes[12]);
  words_ = load_little<std::uint32_t>(&bytes[16]);
  rows_at_ = load_little<std::uint64_t>(&bytes[24]);
  words_at_ = load_little<std::uint64_t>(&bytes[32]);
  index_at_ = load_little<std::uint64_t>(&bytes[40]);
  const std::uint64_t blocks =
      (std::uint64_t{words_} + kWordsPerBlock - 1) / kWordsPerBlock;
  if (rows_at_ < kHead || rows_at_ > words_at_ || words_at_ > index_at_ ||
      index_at_ > bytes.size() ||
      words_at_ - rows_at_ != std::uint64_t{articles_} * TokenRow::kSize ||
      bytes.size() - index_at_ != blocks * 4) {
    refuse_damaged(path_);
  }
}

TokenRow TokenFile::row(Docid docid) const {
  if (docid == 0 || docid > articles_) {
    refuse_damaged(path_);
  }
  return load_token_row(
      &file_.bytes()[rows_at_ + TokenRow::kSize * (std::uint64_t{docid} - 1)]);
}

std::span<const std::uint8_t> TokenFile::stream(Docid docid) const {
  const std::uint64_t begin = docid == 1 ? kHead : row(docid - 1).end;
  const std::uint64_t end = row(docid).end;
  if (begin > end || end > rows_at_) {
    refuse_damaged(path_);
  }
  return file_.bytes().subspan(begin, end - begin);
}

void TokenFile::fetch(Docid docid) const {
  constexpr std::uint64_t cache_line = 64;
  const auto bytes = file_.bytes();
  const std::uint64_t begin = docid <= 1 ? kHead : row(docid - 1).end;
  const std::uint64_t end =
      std::min({row(docid).end, begin + kMostFetched, rows_at_});
  for (std::uint64_t at = begin; at < end; at += cache_line) {
    __builtin_prefetch(&bytes[at]);
  }
}

TokenFile::Words TokenFile::words_from(std::uint32_t block) const {
  const auto bytes = file_.bytes();
  const auto begin =
      load_little<std::uint32_t>(&bytes[index_at_ + std::uint64_t{4} * block]);
  if (begin > index_at_ - words_at_) {
    refuse_damaged(path_);
  }
  const std::uint64_t from = words_at_ + begin;
  return {as_text(bytes.subspan(from, index_at_ - from)),
          words_ - block * kWordsPerBlock};
}

std::optional<std::uint32_t> TokenFile::code(std::string_view word) const {
  std::uint32_t low = 0;  // the last block whose first word is not above
  std::uint32_t high = (words_ + kWordsPerBlock - 1) / kWordsPerBlock;
  Entry entry;
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    Words words = words_from(middle);
    words.next(entry);
    (entry.word <= word ? low : high) = middle;
  }
  if (high == 0) {
    return std::nullopt;
  }
  Words words = words_from(low);
  for (std::uint32_t i = 0; i < kWordsPerBlock && words.next(entry); ++i) {
    if (entry.word == word) {
      return entry.code;
    }
  }
  return std::nullopt;
}

void TokenFile::for_each_word(
    const std::function<void(const Entry&)>& visit) const {
  if (words_ == 0) {
    return;
  }
  Words words = words_from(0);
  for (Entry entry; words.next(entry);) {
    visit(entry);
  }
}

}  // namespace morgue
