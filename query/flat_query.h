#pragma once

#include <memory>
#include <string>
#include <vector>

#include "query/query_tree.h"
#include "query/token_pattern.h"

namespace morgue {

// A query without structure, as most are: words that must all occur, or of
// which any may, with what filters them.
struct FlatQuery {
  bool all = false;  // every word must occur; else any
  // A word is any one of some terms: its stems in several languages.
  struct Word {
    std::vector<std::string> terms;
    double boost = 1;
  };
  std::vector<Word> words;  // these add to the score
  // Of each group one term must occur; of `excluded` none may.
  std::vector<std::vector<std::string>> required;
  std::vector<std::string> excluded;
  std::vector<DateRange> dates;  // within each of them
  // Each must be satisfied by the text; their words are among `words`.
  std::vector<std::shared_ptr<const TokenQuery>> patterns;
};

}  // namespace morgue
