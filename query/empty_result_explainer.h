#pragma once

#include <string>
#include <vector>

#include "query/query_lowering.h"
#include "query/query_tree.h"
#include "query/search_result.h"
#include "query/segment_set.h"

namespace morgue {

// Says why a query finds nothing: what each of its top clauses finds alone,
// what may have been meant by one that finds nothing, and which clause to
// leave out where each finds something.  Lives for one search.
class EmptyResultExplainer {
 public:
  EmptyResultExplainer(const SegmentSet& segments, QueryLowering& lowering)
      : segments_(segments), lowering_(lowering) {}

  // Throws as QueryLowering::lower.
  std::vector<ClauseCount> clauses(const Query& query);

  // `312 articles are found without "x"`, of the clause whose absence finds
  // most; empty where no one clause can be left out.
  std::vector<std::string> notes(const Query& query,
                                 const std::vector<ClauseCount>& clauses);

 private:
  std::uint64_t count(const Query& query);
  std::string suggestion(const Query& clause);
  std::string suggestion(const Word& word);
  std::string suggestion(const std::vector<const Word*>& words);
  std::string suggestion(const Filter& filter);
  std::string coverage() const;
  std::string shown(KeywordField field, const std::string& term) const;

  const SegmentSet& segments_;
  QueryLowering& lowering_;
};

}  // namespace morgue
