#include "query/export/ris_writer.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "query/export/citation.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string slashed(const CitedDate& date) {
  std::string text = date.year;
  for (const std::string& part : {date.month, date.day}) {
    if (!part.empty()) {
      text.append(1, '/').append(part);
    }
  }
  return text;
}

}  // namespace

void RisWriter::tag(std::string_view name, std::string_view value) {
  const std::string line = printable(value);
  const std::string_view text = trimmed(line);
  if (!text.empty()) {
    out_ << name << "  - " << text << "\r\n";
  }
}

void RisWriter::plain_tag(std::string_view name, std::string_view value) {
  std::string text(value);
  std::erase(text, '*');
  tag(name, text);
}

void RisWriter::write(const Article& article) {
  out_ << "TY  - NEWS\r\n";
  tag("ID", article.id);
  tag("TI", cited_title(article));
  write_names(article);
  write_place(article);
  write_text(article);
  out_ << "ER  - \r\n";
}

void RisWriter::write_names(const Article& article) {
  for (const CitedName& name : cited_names(article)) {
    plain_tag("AU", name.family.empty() ? name.whole
                                        : name.family + ", " + name.given);
  }
}

void RisWriter::write_place(const Article& article) {
  plain_tag("T2", cited_paper(article));
  plain_tag("JO", cited_paper(article));
  const CitedDate date = cited_date(article.published);
  tag("PY", date.year);
  tag("DA", slashed(date));
  tag("ET", article.edition);
  tag("SE", article.section);
  tag("SP", article.page);
  tag("UR", article.url);
  tag("LA", article.language.tag);
}

void RisWriter::write_text(const Article& article) {
  for (const std::string& keyword : cited_keywords(article)) {
    plain_tag("KW", keyword);
  }
  tag("AB", cited_abstract(article));
  for (const std::string& note : cited_notes(article)) {
    tag("N1", note);
  }
}

}  // namespace morgue
