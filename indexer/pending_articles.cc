#include "indexer/pending_articles.h"

#include <utility>

namespace morgue {
namespace {

std::size_t text_bytes(const Article& article) {
  std::size_t bytes = article.headline.size() + article.deck.size();
  for (const Paragraph& paragraph : article.body) {
    bytes += paragraph.text.size();
  }
  return bytes;
}

}  // namespace

PendingArticles::Entry* PendingArticles::find(std::string_view external_id) {
  const auto found = newest_.find(std::string(external_id));
  return found == newest_.end() ? nullptr : &entries_[found->second];
}

void PendingArticles::add(Entry entry) {
  if (Entry* older = find(entry.article.id)) {
    older->superseded = true;
  }
  newest_[entry.article.id] = entries_.size();
  bytes_ += text_bytes(entry.article);
  entries_.push_back(std::move(entry));
}

void PendingArticles::replace(Entry& older, Entry newer) {
  bytes_ += text_bytes(newer.article);
  newer.number = older.number;
  older = std::move(newer);
}

void PendingArticles::clear() {
  entries_.clear();
  newest_.clear();
  bytes_ = 0;
}

}  // namespace morgue
