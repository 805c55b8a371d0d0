#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/article_order.h"
#include "archive/record.h"

namespace morgue {

// Articles that were taken but are not searchable yet, by number and by id.
// Each waits first to be stored, in whole, then to be indexed, as an entry.
class PendingArticles {
 public:
  struct Entry {
    ArticleNumber number = 0;
    ArticleOrder order;
    std::string id;
    std::string content;  // content_digest(article)
    std::string language;
    std::uint32_t version = 1;
    std::size_t weight = 0;            // of the article
    std::unique_ptr<Article> article;  // null once it is stored
    bool superseded = false;           // a newer version came after it
  };

  // The newest pending version of the article; nullptr where there is none.
  Entry* find(std::string_view external_id);

  // Takes an article under that number.
  void add(ArticleNumber number, Article article, std::string content);

  // The same for one that the record has already; it is not kept.
  void add_stored(ArticleNumber number, const Article& article);

  // Puts the article in the place of an older one that is not stored yet.
  void replace(Entry& older, Article article, std::string content);

  // Calls `visit(entry)` for each that is not stored, oldest first.
  template <class Visit>
  void for_each_unstored(Visit visit) const {
    for (std::size_t i = stored_; i < entries_.size(); ++i) {
      visit(entries_[i]);
    }
  }

  // All are; lets the articles go.
  void mark_stored();

  const std::vector<Entry>& entries() const { return entries_; }
  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  std::size_t weight() const { return weight_; }  // of all, in bytes
  std::size_t unstored() const { return entries_.size() - stored_; }
  std::size_t unstored_weight() const { return unstored_weight_; }
  void clear();

 private:
  Entry& take(ArticleNumber number, const Article& article);

  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> newest_;  // id -> index
  std::size_t stored_ = 0;  // so many, from the first, are stored
  std::size_t weight_ = 0;
  std::size_t unstored_weight_ = 0;
};

}  // namespace morgue
