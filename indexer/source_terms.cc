#include "indexer/source_terms.h"

#include <algorithm>
#include <utility>

namespace morgue {

const SourceTerms::Entry& SourceTerms::of(std::string_view printed) {
  auto found = met_.find(printed);
  if (found == met_.end()) {
    found = met_.emplace(printed, made_of(printed)).first;
  }
  return found->second;
}

SourceTerms::Entry SourceTerms::made_of(std::string_view printed) {
  Entry entry{.shown = std::string(printed), .terms = {}};
  if (printed.empty()) {
    return entry;
  }
  const auto add = [&](std::string_view name) {
    entry.terms.push_back(keywords_->term_of(KeywordField::kSource, name));
  };
  add(printed);
  if (const auto* source = names_ ? names_->find(printed) : nullptr) {
    entry.shown = source->name;
    add(source->name);
    for (const std::string& alias : source->aliases) {
      add(alias);
    }
  }
  std::sort(entry.terms.begin(), entry.terms.end());
  entry.terms.erase(std::unique(entry.terms.begin(), entry.terms.end()),
                    entry.terms.end());
  return entry;
}

}  // namespace morgue
