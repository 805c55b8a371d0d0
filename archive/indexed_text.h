#pragma once

#include <cstdint>
#include <string_view>

#include "archive/article.h"

namespace morgue {

// Which texts of an article make up its body, for search: the one list that
// indexing and the marking of hits both follow.  Deck, paragraphs (without
// boilerplate), corrections; the headline is a field of its own.

// What the end of each of them, of a byline or of an author adds where
// positions are counted, so that no phrase reaches across while distances grow
// by one only.  Not stored.
inline constexpr std::uint32_t kTextGap = 1;

// Calls `visit(text, paragraph)` for each in turn, also for an empty one;
// `paragraph` is null for deck and corrections.
template <class Visit>
void for_each_body_text(const Article& article, Visit visit) {
  const Paragraph* const none = nullptr;
  visit(std::string_view(article.deck), none);
  for (const Paragraph& paragraph : article.body) {
    if (paragraph.kind != ParagraphKind::kBoilerplate) {
      visit(std::string_view(paragraph.text), &paragraph);
    }
  }
  for (const Correction& correction : article.corrections) {
    visit(std::string_view(correction.text), none);
  }
}

}  // namespace morgue
