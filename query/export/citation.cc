#include "query/export/citation.h"

#include <algorithm>

#include "query/article_names.h"
#include "text/unicode.h"

namespace morgue {
namespace {

const std::string kNothingCited;

CitedName cited_name(const Author& author) {
  const std::size_t comma = author.sort_name.find(',');
  if (comma == std::string::npos) {
    return {.family = {}, .given = {}, .whole = author.display};
  }
  const std::string_view sorted = author.sort_name;
  return {.family = std::string(trimmed(sorted.substr(0, comma))),
          .given = std::string(trimmed(sorted.substr(comma + 1))),
          .whole = {}};
}

void add_keyword(std::vector<std::string>& keywords, const std::string& word) {
  if (!word.empty() &&
      std::find(keywords.begin(), keywords.end(), word) == keywords.end()) {
    keywords.push_back(word);
  }
}

}  // namespace

const std::string& cited_title(const Article& article) {
  return article.headline.empty() ? article.online_headline : article.headline;
}

const std::string& cited_paper(const Article& article) {
  return article.source.empty() ? article.provider : article.source;
}

std::vector<CitedName> cited_names(const Article& article) {
  std::vector<CitedName> names;
  names.reserve(article.authors.size() + 1);
  for (const Author& author : article.authors) {
    names.push_back(cited_name(author));
  }
  if (names.empty() && !article.byline.empty()) {
    names.push_back({.family = {}, .given = {}, .whole = article.byline});
  }
  return names;
}

CitedDate cited_date(const std::optional<Date>& date) {
  CitedDate cited;
  if (!date) {
    return cited;
  }
  // "2020-08-03T14:05", or as much of it as was stated.
  const std::string iso = to_iso(*date);
  cited.year = iso.substr(0, 4);
  if (date->precision >= DatePrecision::kMonth) {
    cited.month = iso.substr(5, 2);
  }
  if (date->precision >= DatePrecision::kDay) {
    cited.day = iso.substr(8, 2);
  }
  return cited;
}

std::vector<std::string> cited_keywords(const Article& article) {
  std::vector<std::string> keywords;
  for (const Subject& subject : article.subjects) {
    add_keyword(keywords, subject.name.empty() ? subject.code : subject.name);
  }
  for (const std::string& keyword : article.keywords) {
    add_keyword(keywords, keyword);
  }
  return keywords;
}

const std::string& cited_abstract(const Article& article) {
  if (!article.deck.empty()) {
    return article.deck;
  }
  const auto opening = std::find_if(
      article.body.begin(), article.body.end(), [](const Paragraph& paragraph) {
        return paragraph.kind == ParagraphKind::kText;
      });
  return opening == article.body.end() ? kNothingCited : opening->text;
}

std::string joined_by(const std::vector<std::string>& items,
                      std::string_view between) {
  std::string text;
  for (const std::string& item : items) {
    text.append(text.empty() ? "" : between).append(item);
  }
  return text;
}

std::vector<std::string> cited_notes(const Article& article) {
  std::vector<std::string> notes;
  if (article.status != ArticleStatus::kUsable) {
    notes.push_back("Status: " + std::string(name_of(article.status)));
  }
  for (const Correction& correction : article.corrections) {
    const std::string when =
        correction.date ? " (" + to_iso(*correction.date) + ")" : "";
    notes.push_back("Correction" + when + ": " + correction.text);
  }
  return notes;
}

}  // namespace morgue
