#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "archive/article_order.h"
#include "archive/catalog.h"
#include "archive/mapped_file.h"
#include "archive/token_code.h"
#include "archive/token_row.h"

namespace morgue {

// The token file of a segment, open for reading: of each article its number,
// its date and what stands where in it.  Its words are terms of the index:
// surface terms, capitals terms and byline terms (archive/schema.h).
// docs/FORMAT.md has the bytes.
class TokenFile {
 public:
  // Throws Error(kCorrupt, kNotFound, kIo).
  explicit TokenFile(const std::filesystem::path& path);

  std::uint32_t articles() const { return articles_; }
  std::uint32_t words() const { return words_; }

  // What it has on an article, of docid 1 to articles().  These throw
  // Error(kCorrupt) for any other docid.
  ArticleNumber number(Docid docid) const { return row(docid).number; }
  ArticleOrder order(Docid docid) const {
    const TokenRow found = row(docid);
    return {.date = found.date, .number = found.number};
  }
  std::optional<std::int64_t> date(Docid docid) const {  // wall seconds
    return row(docid).date;
  }

  // Its words; see archive/token_code.h.  Throws Error(kCorrupt) too where the
  // file does not have it whole.
  std::span<const std::uint8_t> stream(Docid docid) const;

  // Asks the processor to fetch what stream() gives, or its beginning.
  void fetch(Docid docid) const;

  // The code of a word; nothing where no article of the segment has it
  // (nor had one that a merge has dropped).
  std::optional<std::uint32_t> code(std::string_view word) const;

  // A word with how often it occurs in the segment.
  struct Entry {
    std::string_view word;
    std::uint32_t code = 0;
    std::uint64_t count = 0;
  };
  // All words in ascending order; the word lives until `visit` returns.
  void for_each_word(const std::function<void(const Entry&)>& visit) const;

 private:
  class Words;  // reads the list of words

  static constexpr std::uint64_t kMostFetched = 512;  // bytes of a stream

  TokenRow row(Docid docid) const;
  Words words_from(std::uint32_t block) const;

  std::filesystem::path path_;
  MappedFile file_;
  std::uint32_t articles_ = 0;
  std::uint32_t words_ = 0;
  std::uint64_t rows_at_ = 0;   // a TokenRow an article
  std::uint64_t words_at_ = 0;  // the list of words
  std::uint64_t index_at_ = 0;  // where its blocks begin, 4 bytes each
};

// What reader and writer of the file agree on besides.
namespace token_file {
inline constexpr std::string_view kMagic = "MORGUETK";
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::size_t kHead = 48;
// Every so many words one stands in full, the others without the beginning that
// they share with the word before.
inline constexpr std::uint32_t kWordsPerBlock = 16;
}  // namespace token_file

}  // namespace morgue
