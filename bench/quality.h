#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace morgue {

// How well does Morgue rank a judged collection?
struct QualityOptions {
  std::filesystem::path docs;     // any format that the readers take
  std::filesystem::path queries;  // id<TAB>text
  std::filesystem::path qrels;    // TREC judgements
  std::string language;           // of documents that do not say
  std::filesystem::path run;      // a TREC run file is written; empty: none
};

// Indexes the documents into a temporary archive, runs each query (any of its
// words, the first 1,000), and prints `name value` lines: queries, MAP,
// nDCG@10, P@10, MRR, success@1.  Queries without a relevant document are left
// out, as trec_eval does; one that finds nothing counts as 0.  What a reader of
// the figures has to know goes to `notes`.  Throws Error.
void run_quality(const QualityOptions& options, std::ostream& out,
                 std::ostream& notes);

}  // namespace morgue
