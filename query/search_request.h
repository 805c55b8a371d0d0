#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/query_parser.h"

namespace morgue {

enum class SortBy { kRelevance, kNewest, kOldest };

enum class FacetField { kSource, kSection, kLanguage, kYear, kMonth };

// All that a search depends on.
struct SearchRequest {
  std::string query;
  DefaultOperator default_operator = DefaultOperator::kAnd;
  std::vector<Filter> filters;  // values of one field are alternatives
  DateRange dates;

  std::size_t offset = 0;
  std::size_t limit = 10;
  SortBy sort = SortBy::kRelevance;

  std::size_t snippets = 2;  // passages a hit; 0: none
  std::vector<FacetField> facets;
  std::size_t facet_values = 10;  // the most frequent ones
  bool exact_total = true;        // else counting may stop early
  bool overview = false;          // sources and date span of all matches
  bool explain = false;           // how each hit's score came about
  // Read the hits' articles from the record, and explain where there are none.
  // False: number, rank and score only, as whoever measures matching wants.
  bool hydrate = true;
  // After so long what was found so far is all; 0: however long it takes.
  std::chrono::milliseconds timeout{0};
  std::int64_t now = 0;  // wall seconds, for since:7d; 0: the clock
};

}  // namespace morgue
