#pragma once

#include <string_view>

#include "query/export/article_writer.h"

namespace morgue {

// RIS, as reference managers read it (Research Information Systems, the edition
// of 2011): a tag a line, lines end in CR LF, UTF-8.  A newspaper article is
// TY NEWS; its date is as fine as it was stated: 2020/08/03, 2020/08, 2020.
// Names, keywords and the paper have no asterisks, which RIS does not allow
// there.
class RisWriter final : public ArticleWriter {
 public:
  explicit RisWriter(std::ostream& out) : out_(out) {}

  void write(const Article& article) override;

 private:
  void tag(std::string_view name, std::string_view value);
  void plain_tag(std::string_view name, std::string_view value);
  void write_names(const Article& article);
  void write_place(const Article& article);
  void write_text(const Article& article);

  std::ostream& out_;
};

}  // namespace morgue
