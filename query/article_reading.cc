#include "query/article_reading.h"

#include <algorithm>

#include "archive/indexed_text.h"
#include "archive/schema.h"
#include "query/span_finder.h"
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

}  // namespace

MatchedArticle ArticleReading::read(const Article& article) {
  MatchedArticle read;
  read_text(article.headline, TextField::kHeadline);
  read.texts_.push_back({article.headline, false, false});
  read.paragraphs_.resize(article.body.size());
  std::size_t room = kMostScanned;
  bool body_begun = false;
  for_each_body_text(
      article, [&](std::string_view text, const Paragraph* paragraph) {
        text = text.substr(0, utf8_floor(text, std::min(room, text.size())));
        room -= text.size();
        if (paragraph != nullptr) {
          const auto index =
              static_cast<std::size_t>(paragraph - article.body.data());
          read.paragraphs_[index] = texts_;
        }
        read_text(text, TextField::kBody);
        const bool prose =
            paragraph != nullptr && !text.empty() && is_prose(paragraph->kind);
        read.texts_.push_back({text, prose, !text.empty() && !body_begun});
        body_begun = body_begun || (paragraph != nullptr && !text.empty());
      });
  read.first_correction_ = texts_ - article.corrections.size();
  read.matches_ = matches();
  return read;
}

std::vector<TextMatch> ArticleReading::read(std::string_view text,
                                            TextField field) {
  if (field != TextField::kHeadline) {
    read_text({}, TextField::kHeadline);
  }
  read_text(text, field);
  return matches();
}

void ArticleReading::read_text(std::string_view text, TextField field) {
  placed_.begin_text();
  const WordSet wanted = sought_.in(field);
  const bool mixed_case = is_mixed_case(text);
  bool begun = false;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    if (begun && token.starts_sentence) {
      placed_.begin_sentence();
    }
    begun = true;
    const WordSet words = lookup_.find(token, mixed_case) & wanted;
    placed_.add_word(words);
    if (words != 0) {
      places_.push_back({texts_, {token.begin, token.end}});
    }
  }
  placed_.pass_gap(field == TextField::kHeadline ? kFieldGap : kTextGap);
  ++texts_;
}

std::vector<TextMatch> ArticleReading::matches() const {
  std::vector<TextMatch> matches;
  for (const TextPattern& pattern : sought_.patterns) {
    const WordSet sought = pattern.word_set();
    for (const Span& leaf : SpanFinder(pattern, placed_).taking_part()) {
      const std::size_t first = placed_.index_of(leaf.first);
      const std::size_t last = placed_.index_of(leaf.last);
      TextMatch match{
          .piece = places_[first].text,
          .range = {places_[first].range.begin, places_[last].range.end},
          .words = 0};
      for (std::size_t i = first; i <= last; ++i) {
        match.words |= placed_.words()[i].words & sought;
      }
      matches.push_back(match);
    }
  }
  return merged(std::move(matches));
}

}  // namespace morgue
