#pragma once

#include <vector>

#include "indexer/term_dictionary.h"

namespace morgue {

// Sorts ids by their terms, as bytes.
void sort_by_term(const TermDictionary& dictionary,
                  std::vector<TermDictionary::Id>& ids);

}  // namespace morgue
