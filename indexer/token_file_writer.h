#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article_order.h"
#include "archive/byte_writer.h"
#include "archive/token_file.h"
#include "indexer/file_writer.h"

namespace morgue {

// A word of a token file to be written; codes are given by count.
struct CountedWord {
  std::string_view word;
  std::uint64_t count = 0;
};

// The code of each word: the most frequent one first, of equals the lower one.
std::vector<std::uint32_t> token_codes(std::span<const CountedWord> words);

// Writes the token file of a segment, article by article, then its words.
// Throws Error(kIo).
class TokenFileWriter {
 public:
  explicit TokenFileWriter(const std::filesystem::path& path);

  // A code of the next article.
  void add(std::uint32_t code) {
    if (stream_.size() - used_ < kLongestVarint32) {
      stream_.resize(std::max(2 * stream_.size(), kFirstRoom));
    }
    char* const begin = stream_.data();
    used_ = static_cast<std::size_t>(put_varint(begin + used_, code) - begin);
  }
  // Throws Error(kIo) too where a number does not fit in.
  void end_article(const ArticleOrder& article);

  // `words` ascend; `codes` are theirs.
  void finish(std::span<const CountedWord> words,
              std::span<const std::uint32_t> codes);

 private:
  static constexpr std::size_t kFirstRoom = 4096;

  FileWriter file_;
  std::string stream_;    // room for that of the article in hand
  std::size_t used_ = 0;  // of the room
  std::vector<TokenRow> rows_;
};

}  // namespace morgue
