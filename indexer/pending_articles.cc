#include "indexer/pending_articles.h"

#include <utility>

#include "indexer/article_weight.h"

namespace morgue {

PendingArticles::Entry* PendingArticles::find(std::string_view external_id) {
  const auto found = newest_.find(std::string(external_id));
  return found == newest_.end() ? nullptr : &entries_[found->second];
}

PendingArticles::Entry& PendingArticles::take(ArticleNumber number,
                                              const Article& article) {
  if (Entry* older = find(article.id)) {
    older->superseded = true;
  }
  newest_[article.id] = entries_.size();
  Entry& entry = entries_.emplace_back();
  entry.number = number;
  entry.order = order_of(number, article);
  entry.id = article.id;
  entry.language = article.language.tag;
  entry.version = article.version;
  entry.weight = weight_of(article);
  weight_ += entry.weight;
  return entry;
}

void PendingArticles::add(ArticleNumber number, Article article,
                          std::string content) {
  Entry& entry = take(number, article);
  entry.content = std::move(content);
  entry.article = std::make_unique<Article>(std::move(article));
  unstored_weight_ += entry.weight;
}

void PendingArticles::add_stored(ArticleNumber number, const Article& article) {
  take(number, article);
  ++stored_;
}

void PendingArticles::replace(Entry& older, Article article,
                              std::string content) {
  weight_ -= older.weight;
  unstored_weight_ -= older.weight;
  older.order = order_of(older.number, article);
  older.content = std::move(content);
  older.language = article.language.tag;
  older.weight = weight_of(article);
  *older.article = std::move(article);
  weight_ += older.weight;
  unstored_weight_ += older.weight;
}

void PendingArticles::mark_stored() {
  for (; stored_ < entries_.size(); ++stored_) {
    entries_[stored_].article.reset();
  }
  unstored_weight_ = 0;
}

void PendingArticles::clear() { *this = PendingArticles(); }

}  // namespace morgue
