#include "query/export/article_table_writer.h"

#include <ostream>
#include <string>

#include "query/article_names.h"
#include "query/csv_printer.h"
#include "query/export/citation.h"

namespace morgue {
namespace {

std::string whole_text(const Article& article) {
  std::string text;
  for (const Paragraph& paragraph : article.body) {
    if (paragraph.kind != ParagraphKind::kBoilerplate) {
      text.append(text.empty() ? "" : "\n\n").append(paragraph.text);
    }
  }
  return text;
}

}  // namespace

void ArticleTableWriter::begin() {
  out_ << "id,date,precision,source,section,headline,byline,language,url,"
          "notes,text\r\n";
}

void ArticleTableWriter::write(const Article& article) {
  out_ << csv_cell(article.id) << ',';
  if (article.published) {
    out_ << to_iso(*article.published) << ','
         << name_of(article.published->precision);
  } else {
    out_ << ',';
  }
  for (const std::string* text :
       {&article.source, &article.section, &article.headline, &article.byline,
        &article.language.tag, &article.url}) {
    out_ << ',' << csv_cell(*text);
  }
  out_ << ',' << csv_cell(joined_by(cited_notes(article), "\n")) << ','
       << csv_cell(whole_text(article)) << "\r\n";
}

}  // namespace morgue
