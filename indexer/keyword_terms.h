#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "archive/schema.h"
#include "indexer/term_dictionary.h"
#include "indexer/word_table.h"

namespace morgue {

// The terms of the values of keyword fields met so far: sources, sections and
// languages come again and again, and folding them takes time.  Ids do not and
// are not remembered.  Lives as long as `dictionary`.  Not for use by two
// threads.
class KeywordTerms {
 public:
  explicit KeywordTerms(TermDictionary& dictionary)
      : dictionary_(&dictionary) {}

  TermDictionary::Id term_of(KeywordField field, std::string_view value) {
    if (field == KeywordField::kId) {
      return dictionary_->id_of(keyword_term(field, value));
    }
    Values& met = met_[static_cast<std::size_t>(field)];
    const WordTable::Id id = met.values.id_of(value);
    if (id == met.terms.size()) {
      met.terms.push_back(dictionary_->id_of(keyword_term(field, value)));
    }
    return met.terms[id];
  }

 private:
  struct Values {
    WordTable values;
    std::vector<TermDictionary::Id> terms;  // of each of them
  };

  TermDictionary* dictionary_;
  std::array<Values, kKeywordFields.size()> met_;
};

}  // namespace morgue
