#pragma once

#include <iosfwd>
#include <memory>

#include "archive/article.h"
#include "query/presentation.h"

namespace morgue {

// Writes articles in one format for other programs, one after another, and
// remembers none of them.  begin() comes once before the first, end() once
// after the last, also where there is none in between.  The stream must outlive
// it.
class ArticleWriter {
 public:
  virtual ~ArticleWriter() = default;

  virtual void begin() {}
  virtual void write(const Article& article) = 0;
  virtual void end() {}
};

// Null where the format is not one of whole articles.
std::unique_ptr<ArticleWriter> make_article_writer(OutputFormat format,
                                                   std::ostream& out,
                                                   const Presentation& looks);

}  // namespace morgue
