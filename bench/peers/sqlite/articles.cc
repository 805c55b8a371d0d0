#include "bench/peers/sqlite/articles.h"

#include <algorithm>
#include <stdexcept>

namespace morgue {

TsvArticles::TsvArticles(const std::string& path) : file_(path) {
  if (!file_) {
    throw std::runtime_error("cannot open " + path);
  }
}

bool TsvArticles::next(TsvArticle& article) {
  if (!std::getline(file_, line_)) {
    return false;
  }
  position_ = 0;
  article.id = take_column();
  const std::string seconds = take_column();
  article.seconds.reset();
  if (!seconds.empty()) {
    article.seconds = std::stoll(seconds);
  }
  article.headline = take_column();
  article.body = take_column();
  return true;
}

std::string TsvArticles::take_column() {
  const std::size_t end = std::min(line_.find('\t', position_), line_.size());
  std::string column = line_.substr(position_, end - position_);
  position_ = std::min(end + 1, line_.size());
  return column;
}

}  // namespace morgue
