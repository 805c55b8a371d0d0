#pragma once

#include "query/export/article_writer.h"

namespace morgue {

// A table as RFC 4180 has it, the whole text in its last column, a blank line
// between paragraphs; for spreadsheets and text analysis.  Cells are as
// published, see csv_printer.h.
class ArticleTableWriter final : public ArticleWriter {
 public:
  explicit ArticleTableWriter(std::ostream& out) : out_(out) {}

  void begin() override;
  void write(const Article& article) override;

 private:
  std::ostream& out_;
};

}  // namespace morgue
