#include "indexer/pending_articles.h"

#include <utility>

namespace morgue {
namespace {

// What an article weighs without any text, and each element of its lists.
constexpr std::size_t kEmptyArticle = sizeof(Article) / 2;
constexpr std::size_t kElement = 32;

std::size_t text_bytes(const Article& article) {
  std::size_t bytes = kEmptyArticle + article.id.size() +
                      article.headline.size() + article.deck.size() +
                      article.byline.size() + article.url.size();
  for (const Paragraph& paragraph : article.body) {
    bytes += kElement + paragraph.text.size();
  }
  for (const Author& author : article.authors) {
    bytes += 4 * kElement + author.display.size();
  }
  for (const Subject& subject : article.subjects) {
    bytes += 4 * kElement + subject.code.size() + subject.name.size();
  }
  for (const std::string& keyword : article.keywords) {
    bytes += kElement + keyword.size();
  }
  for (const std::string& url : article.alternate_urls) {
    bytes += kElement + url.size();
  }
  for (const Correction& correction : article.corrections) {
    bytes += 2 * kElement + correction.text.size();
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
  bytes_ -= text_bytes(older.article);
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
