#include "indexer/rehearsal.h"

#include <optional>

#include "archive/layout.h"
#include "indexer/article_identity.h"

namespace morgue {

Rehearsal::Rehearsal(const std::filesystem::path& archive,
                     OnDuplicate on_duplicate)
    : settings_(read_settings(archive)),
      record_(ArchiveLayout{archive}.record(), Record::Access::kRead),
      on_duplicate_(on_duplicate) {}

Outcome Rehearsal::add(Article article) {
  const std::string content = settle_identity(article, settings_.language);
  std::optional<std::string> known;
  if (const auto taken = taken_.find(article.id); taken != taken_.end()) {
    known = taken->second;
  } else if (const auto key = record_.find(article.id)) {
    known = key->content;
  }
  if (known == content) {
    return Outcome::kUnchanged;
  }
  if (known && on_duplicate_ == OnDuplicate::kSkip) {
    return Outcome::kDuplicate;
  }
  taken_[article.id] = content;
  return known ? Outcome::kUpdated : Outcome::kAdded;
}

}  // namespace morgue
