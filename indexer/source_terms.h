#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "archive/source_names.h"
#include "indexer/keyword_terms.h"

namespace morgue {

// What an article's source is indexed as: shown and counted under its canonical
// name, found by that, by what was printed and by every other name of it.
// Lives as long as what it is made with.  Not for use by two threads.
class SourceTerms {
 public:
  struct Entry {
    std::string shown;
    std::vector<TermDictionary::Id> terms;  // each once
  };

  // `names` may be null: then every source is only what was printed.
  SourceTerms(KeywordTerms& keywords, const SourceNames* names)
      : keywords_(&keywords), names_(names) {}

  // Valid until the next call; without terms where nothing was printed.
  const Entry& of(std::string_view printed);

 private:
  Entry made_of(std::string_view printed);

  KeywordTerms* keywords_;
  const SourceNames* names_;
  std::map<std::string, Entry, std::less<>> met_;
};

}  // namespace morgue
