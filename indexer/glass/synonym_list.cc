#include "indexer/glass/synonym_list.h"

#include <algorithm>
#include <cassert>

#include "indexer/term_prefix.h"

namespace morgue::glass {
namespace {

// Xapian hides the lengths of synonyms so.
constexpr std::uint8_t kSynonymLength = 96;

}  // namespace

void SynonymList::add(std::string_view term, std::string_view synonym) {
  assert(!term.empty() && term.size() <= 255);
  assert(!synonym.empty() && synonym.size() <= 255);
  entries_.push_back(
      {.prefix = term_prefix(term),
       .place = text_.size(),
       .term_size = static_cast<std::uint8_t>(term.size()),
       .synonym_size = static_cast<std::uint8_t>(synonym.size())});
  text_ += term;
  text_ += synonym;
}

bool SynonymList::before(const Entry& a, const Entry& b) const {
  if (a.prefix != b.prefix) {
    return a.prefix < b.prefix;
  }
  const int order = term(a).compare(term(b));
  return order != 0 ? order < 0 : synonym(a) < synonym(b);
}

bool SynonymList::same(const Entry& a, const Entry& b) const {
  return a.prefix == b.prefix && term(a) == term(b) && synonym(a) == synonym(b);
}

void SynonymList::write(TableBuilder& table) {
  std::sort(entries_.begin(), entries_.end(),
            [&](const Entry& a, const Entry& b) { return before(a, b); });
  const auto end =
      std::unique(entries_.begin(), entries_.end(),
                  [&](const Entry& a, const Entry& b) { return same(a, b); });
  std::string tag;
  for (auto at = entries_.begin(); at != end;) {
    const std::string_view present = term(*at);
    for (tag.clear(); at != end && term(*at) == present; ++at) {
      tag.push_back(static_cast<char>(at->synonym_size ^ kSynonymLength));
      tag += synonym(*at);
    }
    table.add(present, tag);
  }
}

}  // namespace morgue::glass
