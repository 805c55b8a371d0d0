#include "indexer/token_file_writer.h"

#include <algorithm>
#include <numeric>

#include "archive/error.h"
#include "archive/little_endian.h"

namespace morgue {
namespace {

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(differ.first - a.begin());
}

}  // namespace

std::vector<std::uint32_t> token_codes(std::span<const CountedWord> words) {
  std::vector<std::uint32_t> order(words.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) {
                     return words[a].count > words[b].count;
                   });
  std::vector<std::uint32_t> codes(words.size());
  std::uint32_t next = kFirstWord;
  for (const std::uint32_t word : order) {
    codes[word] = next++;
  }
  return codes;
}

TokenFileWriter::TokenFileWriter(const std::filesystem::path& path)
    : file_(path) {
  file_.append(std::string(token_file::kHead, '\0'));
}

void TokenFileWriter::end_article(const ArticleOrder& article) {
  file_.append({stream_.data(), used_});
  used_ = 0;
  if (file_.size() >> TokenRow::kEndBits != 0 ||
      article.number >> TokenRow::kNumberBits != 0) {
    throw Error(Failure::kIo, "writing a token file: more than it can hold");
  }
  rows_.push_back(
      {.end = file_.size(), .number = article.number, .date = article.date});
}

void TokenFileWriter::finish(std::span<const CountedWord> words,
                             std::span<const std::uint32_t> codes) {
  std::string head(token_file::kMagic);
  append_little(head, token_file::kVersion);
  append_little(head, static_cast<std::uint32_t>(rows_.size()));
  append_little(head, static_cast<std::uint32_t>(words.size()));
  head.append(4, '\0');
  append_little(head, file_.size());
  std::string bytes;
  for (const TokenRow& row : rows_) {
    append_token_row(bytes, row);
  }
  file_.append(bytes);
  append_little(head, file_.size());
  bytes.clear();
  std::string index;
  std::string_view before;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i % token_file::kWordsPerBlock == 0) {
      append_little(index, static_cast<std::uint32_t>(bytes.size()));
      before = {};
    }
    const std::string_view word = words[i].word;
    const std::size_t shared = shared_beginning(before, word);
    append_varint(bytes, shared);
    append_varint(bytes, word.size() - shared);
    bytes += word.substr(shared);
    append_varint(bytes, codes[i]);
    append_varint(bytes, words[i].count);
    before = word;
  }
  file_.append(bytes);
  append_little(head, file_.size());
  file_.append(index);
  file_.finish(head);
}

}  // namespace morgue
