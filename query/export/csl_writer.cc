#include "query/export/csl_writer.h"

#include <charconv>
#include <ostream>
#include <string>

#include "query/export/citation.h"
#include "query/json_writer.h"

namespace morgue {
namespace {

std::int64_t number_in(const std::string& digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

void write_csl_names(JsonWriter& json, const Article& article) {
  const std::vector<CitedName> names = cited_names(article);
  if (names.empty()) {
    return;
  }
  json.key("author");
  json.begin_array();
  for (const CitedName& name : names) {
    json.begin_object();
    json.field_if_any("family", name.family);
    json.field_if_any("given", name.given);
    json.field_if_any("literal", name.whole);
    json.end_object();
  }
  json.end_array();
}

void write_csl_date(JsonWriter& json, const std::optional<Date>& published) {
  if (!published) {
    return;
  }
  const CitedDate date = cited_date(published);
  json.key("issued");
  json.begin_object();
  json.key("date-parts");
  json.begin_array();
  json.begin_array();
  for (const std::string& part : {date.year, date.month, date.day}) {
    if (!part.empty()) {
      json.value(number_in(part));
    }
  }
  json.end_array();
  json.end_array();
  json.end_object();
}

}  // namespace

void CslWriter::begin() { out_ << "[\n"; }

void CslWriter::end() { out_ << (first_ ? "]\n" : "\n]\n"); }

void CslWriter::write(const Article& article) {
  out_ << (first_ ? "" : ",\n");
  first_ = false;
  JsonWriter json(out_);
  json.begin_object();
  json.field("id", article.id);
  json.field("type", "article-newspaper");
  json.field_if_any("title", cited_title(article));
  write_csl_names(json, article);
  json.field_if_any("container-title", cited_paper(article));
  write_csl_date(json, article.published);
  json.field_if_any("edition", article.edition);
  json.field_if_any("section", article.section);
  json.field_if_any("page", article.page);
  json.field_if_any("URL", article.url);
  json.field_if_any("language", article.language.tag);
  json.field_if_any("keyword", joined_by(cited_keywords(article), ", "));
  json.field_if_any("abstract", cited_abstract(article));
  json.field_if_any("note", joined_by(cited_notes(article), "\n"));
  json.end_object();
}

}  // namespace morgue
