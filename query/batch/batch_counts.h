#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/batch/query_list.h"
#include "query/open_archive.h"
#include "query/search_request.h"

namespace morgue {

struct BatchRequest {
  std::vector<NamedQuery> queries;
  SearchRequest common;  // what holds for all: filters, dates, operator, now
  std::optional<FacetField> matrix;  // a column for each value of it
};

struct BatchRow {
  std::string name;
  std::uint64_t total = 0;
  std::vector<std::uint64_t> counts;  // of each column, then of no value
};

struct BatchTable {
  std::optional<FacetField> matrix;
  std::vector<std::string> columns;  // sources by how many; years in order
  bool some_without = false;         // whether any article has no value
  std::vector<BatchRow> rows;        // in the order of the list
};

// Counts what each query finds, as searches do; an article that several find
// counts for each of them.  Throws QueryError of the first that turns out too
// expensive, Error(kCorrupt, kIo).
BatchTable count_batch(OpenArchive& archive, const BatchRequest& request);

}  // namespace morgue
