#include "query/hit_marks.h"

#include <algorithm>

#include "query/article_names.h"
#include "query/excerpt.h"
#include "query/styled_text.h"
#include "text/language.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kDay = 10;      // letters of "2020-08-03"
constexpr std::size_t kEnough = 400;  // bytes for a headline

void add_mark(std::string& marks, std::string_view mark) {
  marks += marks.empty() ? "[" : " [";
  marks += mark;
  marks += ']';
}

std::string untitled(const Article& article) {
  if (!article.online_headline.empty()) {
    return printable(article.online_headline);
  }
  const auto opening = std::find_if(
      article.body.begin(), article.body.end(), [](const Paragraph& paragraph) {
        return paragraph.kind == ParagraphKind::kText;
      });
  return opening == article.body.end()
             ? "(no headline)"
             : printable(std::string_view(opening->text)
                             .substr(0, utf8_floor(opening->text, kEnough)));
}

}  // namespace

std::string hit_marks(const Article& article, std::string_view main_language) {
  std::string marks;
  if (article.status != ArticleStatus::kUsable) {
    add_mark(marks, name_of(article.status));
  }
  if (!article.corrections.empty()) {
    const std::optional<Date>& date = article.corrections.back().date;
    add_mark(marks,
             date ? "corrected " + to_iso(*date).substr(0, kDay) : "corrected");
  }
  if (!article.published) {
    add_mark(marks, "undated");
  }
  const std::string& language = article.language.tag;
  if (!language.empty() &&
      primary_subtag(language) != primary_subtag(main_language)) {
    add_mark(marks, printable(language));
  }
  return marks;
}

Headline headline_of(const Hit& hit, std::size_t columns) {
  const std::string& text = hit.article.headline;
  if (text.empty()) {
    return {shortened(untitled(hit.article), columns), {}};
  }
  // Marks count bytes of the headline as it is stored.
  std::string shown;
  std::vector<TextRange> highlights;
  std::size_t at = 0;
  for (const TextRange& range : hit.headline_highlights) {
    shown += printable(std::string_view(text).substr(at, range.begin - at));
    const std::size_t begin = shown.size();
    shown += printable(
        std::string_view(text).substr(range.begin, range.end - range.begin));
    highlights.push_back({begin, shown.size()});
    at = range.end;
  }
  shown += printable(std::string_view(text).substr(at));
  Headline headline{shortened(shown, columns), std::move(highlights)};
  if (headline.text != shown) {
    const std::size_t kept = headline.text.size() - std::string("…").size();
    std::erase_if(headline.highlights,
                  [&](const TextRange& range) { return range.end > kept; });
  }
  return headline;
}

}  // namespace morgue
