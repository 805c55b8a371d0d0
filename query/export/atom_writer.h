#pragma once

#include <cstdint>
#include <string>

#include "query/export/article_writer.h"

namespace morgue {

struct FeedHead {
  std::string query;
  std::int64_t now = 0;  // seconds since 1970, UTC
};

// An Atom feed (RFC 4287).  The feed's id depends on the query alone.  An
// entry's is the article's id where that is an address or a URN, else a UUID
// made of it (version 8 of RFC 9562: the beginning of its SHA-256).  Atom wants
// `updated` of every entry: the article's own, else its date of publication, a
// day, month or year standing for its first second; an article without either
// has the feed's, and no `published`.
class AtomWriter final : public ArticleWriter {
 public:
  AtomWriter(std::ostream& out, FeedHead head);

  void begin() override;
  void write(const Article& article) override;
  void end() override;

 private:
  void element(std::string_view name, std::string_view text);
  void write_identity(const Article& article);
  void write_people(const Article& article);
  void write_body(const Article& article);

  std::ostream& out_;
  FeedHead head_;
};

}  // namespace morgue
