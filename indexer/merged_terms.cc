#include "indexer/merged_terms.h"

#include <algorithm>
#include <string>

#include <xapian.h>

namespace morgue {
namespace {

// Walks the terms of one source.
struct TermWalk {
  const SegmentSource* source;
  Xapian::TermIterator at;
  Xapian::TermIterator end;
  std::string term;  // where it stands

  bool done() const { return at == end; }
  void read() {
    if (!done()) {
      term = *at;
    }
  }
};

std::vector<TermWalk> walk_terms(const std::vector<SegmentSource>& sources) {
  std::vector<TermWalk> walks;
  for (const SegmentSource& source : sources) {
    TermWalk walk{.source = &source,
                  .at = source.database().allterms_begin(),
                  .end = source.database().allterms_end(),
                  .term = {}};
    if (!walk.done()) {
      walk.read();
      walks.push_back(std::move(walk));
    }
  }
  return walks;
}

void append_postings(const SegmentSource& source, const std::string& term,
                     std::vector<Posting>& postings) {
  const auto end = source.database().postlist_end(term);
  for (auto at = source.database().postlist_begin(term); at != end; ++at) {
    if (const Docid docid = source.target(*at)) {
      postings.push_back({.docid = docid, .wdf = at.get_wdf()});
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
  std::vector<TermWalk> walks = walk_terms(sources);
  std::vector<Posting> postings;
  while (!walks.empty()) {
    const std::string term =
        std::min_element(walks.begin(), walks.end(),
                         [](const TermWalk& a, const TermWalk& b) {
                           return a.term < b.term;
                         })
            ->term;
    postings.clear();
    for (TermWalk& walk : walks) {
      if (walk.term == term) {
        append_postings(*walk.source, term, postings);
        ++walk.at;
        walk.read();
      }
    }
    std::erase_if(walks, [](const TermWalk& walk) { return walk.done(); });
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
