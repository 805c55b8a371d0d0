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
  bool all = false;                // every term must occur; else any
  std::vector<std::string> terms;  // these add to the score
  // Of each group one term must occur; of `excluded` none may.
  std::vector<std::vector<std::string>> required;
  std::vector<std::string> excluded;
  std::vector<DateRange> dates;  // within each of them
  // Each must be satisfied; their words are among the terms.
  std::vector<std::shared_ptr<const TokenQuery>> proximities;
};

}  // namespace morgue
