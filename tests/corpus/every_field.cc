#include "tests/corpus/every_field.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace morgue {
namespace {

void add(std::string_view name, std::string_view value, std::string& all) {
  if (!value.empty()) {
    all.append(name).append(": ").append(value).append("\n");
  }
}

void add(std::string_view name, const std::optional<Date>& date,
         std::string& all) {
  add(name, date ? to_iso(*date) : std::string(), all);
}

void add_texts(const Article& article, std::string& all) {
  add("id", article.id, all);
  if (article.status != ArticleStatus::kUsable) {
    add("status", std::to_string(static_cast<int>(article.status)), all);
  }
  add("headline", article.headline, all);
  add("online_headline", article.online_headline, all);
  add("kicker", article.kicker, all);
  add("deck", article.deck, all);
  add("slugline", article.slugline, all);
}

void add_people(const Article& article, std::string& all) {
  for (const Author& author : article.authors) {
    add("author",
        author.display + "|" + author.sort_name + "|" + author.role + "|" +
            author.affiliation,
        all);
  }
  add("byline", article.byline, all);
  add("source", article.source, all);
  add("provider", article.provider, all);
  add("credit", article.credit, all);
  add("dateline", article.dateline.raw, all);
  add("place", article.dateline.place, all);
}

void add_dates(const Article& article, std::string& all) {
  add("published", article.published, all);
  for (const StatedDate& stated : article.stated_dates) {
    add("stated",
        stated.date ? to_iso(*stated.date) + " (" +
                          std::string(name_of(stated.date->origin)) + ")"
                    : stated.text + " (no date)",
        all);
  }
  add("updated", article.updated, all);
  add("first_created", article.first_created, all);
  add("embargo_until", article.embargo_until, all);
  add("expires", article.expires, all);
}

void add_print(const Article& article, std::string& all) {
  add("edition", article.edition, all);
  add("section", article.section, all);
  add("page", article.page, all);
  add("column", article.column, all);
  add("print_date", article.print_date, all);
}

void add_lists(const Article& article, std::string& all) {
  for (const Subject& subject : article.subjects) {
    add("subject",
        subject.scheme + "|" + subject.code + "|" + subject.name +
            (subject.weight > 0 ? "|" + std::to_string(subject.weight) : "") +
            (subject.automatic ? "|automatic" : ""),
        all);
  }
  for (const std::string& keyword : article.keywords) {
    add("keyword", keyword, all);
  }
  add("genre", article.genre, all);
  if (article.urgency > 0) {
    add("urgency", std::to_string(article.urgency), all);
  }
}

void add_rest(const Article& article, std::string& all) {
  add("language", article.language.tag, all);
  add("url", article.url, all);
  for (const std::string& url : article.alternate_urls) {
    add("alternate_url", url, all);
  }
  add("rights.holder", article.rights.holder, all);
  add("rights.notice", article.rights.notice, all);
  add("rights.usage_terms", article.rights.usage_terms, all);
  add("rights.constraint", article.rights.constraint, all);
  add("editors_note", article.editors_note, all);
  for (const Correction& correction : article.corrections) {
    add("correction",
        (correction.date ? to_iso(*correction.date) : "") + "|" +
            correction.text,
        all);
  }
}

}  // namespace

std::string every_field(const Article& article) {
  std::string all;
  add_texts(article, all);
  for (const Paragraph& paragraph : article.body) {
    add("body " + std::to_string(static_cast<int>(paragraph.kind)),
        paragraph.text, all);
  }
  add_people(article, all);
  add_dates(article, all);
  add_print(article, all);
  add_lists(article, all);
  add_rest(article, all);
  return all;
}

}  // namespace morgue
