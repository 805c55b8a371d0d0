#pragma once

#include <string>
#include <string_view>

#include "query/export/article_writer.h"

namespace morgue {

// BibTeX, also for biblatex: an @article each, in UTF-8, with what TeX would
// obey escaped.  Keys are article ids; one that BibTeX would not take, or would
// take for another's (it does not tell capitals apart), is made fit and gets
// the beginning of its SHA-256 behind it.
class BibtexWriter final : public ArticleWriter {
 public:
  explicit BibtexWriter(std::ostream& out) : out_(out) {}

  void write(const Article& article) override;

 private:
  // `value` as it is to stand between the braces.
  void field(std::string_view name, std::string_view value);
  void text_field(std::string_view name, std::string_view text);
  void write_date(const Article& article);

  std::ostream& out_;
};

std::string bibtex_key(std::string_view id);

// Plain text as TeX sets it, and with braces in pairs only.
std::string tex_text(std::string_view text);

}  // namespace morgue
