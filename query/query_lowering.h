#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "archive/catalog.h"
#include "query/deadline.h"
#include "query/flat_query.h"
#include "query/query_tree.h"
#include "query/segment_set.h"
#include "query/text_pattern.h"
#include "query/word_terms.h"

namespace morgue {

// Turns queries into Xapian's, for all segments together as well as for each
// of them alone.  Lives as long as the segments; not for use by two threads.
//
// Words add to the score; filters and dates only decide, and so does how words
// stand to each other.
class QueryLowering {
 public:
  // `languages`: those of query_languages(catalog).
  // Patterns are looked for until the deadline.
  QueryLowering(const SegmentSet& segments, const Catalog& catalog,
                const std::vector<std::string>& languages, Deadline& deadline);

  // Deleted articles are left out.  Throws QueryError(kTooExpensive),
  // Error(kCorrupt, kIo).
  Xapian::Query lower(const Query& query);

  // The query as a flat one; nothing where it has structure.  Throws as above.
  std::optional<FlatQuery> flatten(const Query& query);

 private:
  Xapian::Query clause(const Query& query);
  Xapian::Query clause(const Word& word);
  Xapian::Query clause(const FlatQuery::Word& word);
  Xapian::Query clause(const Filter& filter);
  Xapian::Query clause(const DateRange& dates);
  Xapian::Query clause(const And& conjunction);
  Xapian::Query clause(const Or& alternatives);
  Xapian::Query clause(const Not& negation);
  Xapian::Query clause(const Everything& everything);

  Xapian::Query left_out(const Query& query);
  Xapian::Query pattern(const Query& query);
  Xapian::Query needed(const Query& query);
  FlatQuery::Word any_of(const std::vector<Word>& alternatives);
  std::shared_ptr<const TokenQuery> token_query(const Query& clause);
  std::vector<std::string> filter_terms(const Filter& filter) const;

  // Each adds a clause to a flat query; false where it does not fit in.
  bool add_clause(const Query& query, FlatQuery& flat);
  bool add_word(const std::vector<Word>& alternatives, FlatQuery& flat);
  bool add_needed(const Query& query, FlatQuery& flat);
  bool add_excluded(const Query& query, FlatQuery& flat);

  const SegmentSet& segments_;
  std::vector<std::string> language_tags_;
  WordTerms word_terms_;
  Deadline& deadline_;
  bool leaving_out_ = false;  // below a Not
};

// False where nothing of the query adds to a score, as in `source:reuters`.
bool scores(const Query& query);

}  // namespace morgue
