#pragma once

#include "query/export/article_writer.h"

namespace morgue {

// CSL-JSON (the data schema of the Citation Style Language 1.0.2): one array of
// items of the type article-newspaper, one item a line.  `issued` has as many
// date-parts as were stated.
class CslWriter final : public ArticleWriter {
 public:
  explicit CslWriter(std::ostream& out) : out_(out) {}

  void begin() override;
  void write(const Article& article) override;
  void end() override;

 private:
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace morgue
