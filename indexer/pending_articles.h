#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/record.h"

namespace morgue {

// Articles that were taken but not yet committed, by number and by id.
class PendingArticles {
 public:
  struct Entry {
    ArticleNumber number = 0;
    Article article;
    std::string content;      // content_digest(article)
    bool superseded = false;  // a newer version came in the same batch
  };

  // The newest pending version of the article; nullptr where there is none.
  Entry* find(std::string_view external_id);

  void add(Entry entry);

  // Puts the entry in the place of an older one, which is forgotten.
  void replace(Entry& older, Entry newer);

  const std::vector<Entry>& entries() const { return entries_; }
  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  std::size_t bytes() const { return bytes_; }  // of text, about
  void clear();

 private:
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> newest_;  // id -> index
  std::size_t bytes_ = 0;
};

}  // namespace morgue
