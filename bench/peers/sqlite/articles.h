#pragma once

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>

namespace morgue {

// One article as prepare_articles.py writes it: id, seconds, headline and body
// between tabs, paragraphs parted by U+001F.
struct TsvArticle {
  std::string id;
  std::optional<std::int64_t> seconds;  // none: undated
  std::string headline;
  std::string body;
};

// Reads a file of them from front to back.
class TsvArticles {
 public:
  // Throws std::runtime_error where there is no such file.
  explicit TsvArticles(const std::string& path);

  // False at the end of the file.
  bool next(TsvArticle& article);

 private:
  std::string take_column();

  std::ifstream file_;
  std::string line_;
  std::size_t position_ = 0;  // in line_
};

}  // namespace morgue
