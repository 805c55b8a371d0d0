#include "query/query_matcher.h"

#include <algorithm>

#include "archive/indexed_text.h"
#include "query/found_words.h"
#include "query/passages.h"
#include "query/sought_words.h"
#include "query/word_lookup.h"
#include "text/ascii.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// Bytes of an article that are looked at: what stands further on in a text of
// megabytes is found, but not shown.
constexpr std::size_t kMostScanned = std::size_t{1} << 20;

bool is_prose(ParagraphKind kind) {
  return kind == ParagraphKind::kText || kind == ParagraphKind::kQuote ||
         kind == ParagraphKind::kListItem;
}

// The body's texts in the order in which they are indexed.
std::vector<Piece> pieces_of(const Article& article) {
  std::vector<Piece> pieces;
  std::size_t room = kMostScanned;
  bool body_begun = false;
  const auto add = [&](std::string_view text, bool prose, bool opening) {
    text = text.substr(0, utf8_floor(text, std::min(room, text.size())));
    room -= text.size();
    if (!text.empty()) {
      pieces.push_back({text, prose, opening});
    }
  };
  for_each_body_text(article, [&](std::string_view text,
                                  const Paragraph* paragraph) {
    add(text, paragraph != nullptr && is_prose(paragraph->kind), !body_begun);
    body_begun = body_begun || paragraph != nullptr;
  });
  return pieces;
}

}  // namespace

struct QueryMatcher::Impl {
  Impl(const Query& query, const std::vector<std::string>& languages)
      : sought(query), lookup(sought.words, languages) {}

  // Adds what of the text is sought; returns the position after it.
  std::uint32_t find(const Piece& piece, std::size_t index, WordSet wanted,
                     std::uint32_t position) {
    const bool mixed_case = is_mixed_case(piece.text);
    Tokenizer tokenizer(piece.text);
    for (Token token; tokenizer.next(token);) {
      ++position;
      const WordSet words = lookup.find(token, mixed_case) & wanted;
      if (words != 0) {
        found.push_back({position, index, {token.begin, token.end}, words});
      }
    }
    return position;
  }

  std::vector<TextMatch> find_all(const std::vector<Piece>& pieces,
                                  TextField field) {
    found.clear();
    const WordSet wanted = sought.in(field);
    std::uint32_t position = 0;
    for (std::size_t i = 0; wanted != 0 && i < pieces.size(); ++i) {
      position = find(pieces[i], i, wanted, position) + kTextGap;
    }
    return satisfied(found, sought.groups);
  }

  SoughtWords sought;
  WordLookup lookup;
  std::vector<FoundWord> found;
};

QueryMatcher::QueryMatcher(const Query& query,
                           const std::vector<std::string>& languages)
    : impl_(std::make_unique<Impl>(query, languages)) {}
QueryMatcher::~QueryMatcher() = default;
QueryMatcher::QueryMatcher(QueryMatcher&&) noexcept = default;
QueryMatcher& QueryMatcher::operator=(QueryMatcher&&) noexcept = default;

std::vector<TextRange> QueryMatcher::matches(std::string_view text,
                                             TextField field) const {
  std::vector<TextRange> ranges;
  for (const TextMatch& match : impl_->find_all({{.text = text}}, field)) {
    ranges.push_back(match.range);
  }
  return ranges;
}

std::vector<Snippet> QueryMatcher::snippets(const Article& article,
                                            std::size_t most,
                                            std::size_t length) const {
  const PassageSize size{most, std::max<std::size_t>(length, 1)};
  const std::vector<Piece> pieces = pieces_of(article);
  const std::vector<TextMatch> matches =
      impl_->find_all(pieces, TextField::kBody);
  return matches.empty() ? opening_passage(pieces, size)
                         : matching_passages(pieces, matches, size);
}

}  // namespace morgue
