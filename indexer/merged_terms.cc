#include "indexer/merged_terms.h"

#include <algorithm>
#include <string>

#include <xapian.h>

#include "archive/glass_block.h"
#include "archive/glass_lists.h"

namespace morgue {
namespace {

// The lists of one source that are not merged yet.
struct SourceLists {
  const SegmentSource* source;
  glass::ListWalk lists;
};

std::vector<SourceLists> lists_of(const std::vector<SegmentSource>& sources) {
  std::vector<SourceLists> all;
  all.reserve(sources.size());
  for (const SegmentSource& source : sources) {
    all.push_back({&source, glass::ListWalk(source.index())});
  }
  return all;
}

void append_postings(SourceLists& from, std::vector<Posting>& postings) {
  for (const glass::ListEntry& entry : from.lists.read()) {
    if (entry.docid > from.source->last_docid()) {
      glass::refuse(from.source->index().path());
    }
    if (const Docid docid = from.source->target(entry.docid)) {
      postings.push_back({.docid = docid, .wdf = entry.wdf});
    }
  }
}

// Sources that follow each other in time need no sorting.
void put_in_order(std::vector<Posting>& postings) {
  const auto by_docid = [](const Posting& a, const Posting& b) {
    return a.docid < b.docid;
  };
  if (!std::is_sorted(postings.begin(), postings.end(), by_docid)) {
    std::sort(postings.begin(), postings.end(), by_docid);
  }
}

}  // namespace

void write_terms(const std::vector<SegmentSource>& sources,
                 IndexWriter& index) {
  std::vector<SourceLists> all = lists_of(sources);
  std::vector<Posting> postings;
  for (;;) {
    std::erase_if(all,
                  [](const SourceLists& from) { return from.lists.done(); });
    if (all.empty()) {
      return;
    }
    const auto lowest = std::min_element(
        all.begin(), all.end(), [](const SourceLists& a, const SourceLists& b) {
          return a.lists.key() < b.lists.key();
        });
    const std::string key = lowest->lists.key();
    const std::string term = lowest->lists.term();
    postings.clear();
    for (SourceLists& from : all) {
      if (!from.lists.done() && from.lists.key() == key) {
        append_postings(from, postings);
      }
    }
    put_in_order(postings);
    if (!postings.empty()) {
      index.add_term(term, postings);
    }
  }
}

void write_synonyms(const std::vector<SegmentSource>& sources,
                    IndexWriter& index) {
  for (const SegmentSource& source : sources) {
    const Xapian::Database& database = source.database();
    const auto last_stem = database.synonym_keys_end();
    for (auto stem = database.synonym_keys_begin(); stem != last_stem; ++stem) {
      const auto last_form = database.synonyms_end(*stem);
      for (auto form = database.synonyms_begin(*stem); form != last_form;
           ++form) {
        index.add_synonym(*stem, *form);
      }
    }
  }
}

}  // namespace morgue
