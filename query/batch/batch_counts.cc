#include "query/batch/batch_counts.h"

#include <algorithm>
#include <limits>
#include <map>

#include "archive/schema.h"
#include "query/facet_counter.h"
#include "query/prepared_query.h"
#include "query/request_query.h"

namespace morgue {
namespace {

constexpr std::size_t kAllValues = std::numeric_limits<std::size_t>::max();

// Of one field, what each query found by value.
class BatchMatrix {
 public:
  explicit BatchMatrix(FacetField field) : field_(field) {}

  // Returns how many articles there are in all.
  std::uint64_t add(PreparedQuery& query) {
    std::uint64_t total = 0;
    FacetCounter counter({field_}, false);
    query.visit([&](const Segment& segment, const std::vector<Docid>& docids) {
      counter.add(segment, docids);
      total += docids.size();
    });
    Facet facet = std::move(counter.facets(kAllValues).front());
    for (const FacetValue& value : facet.values) {
      Column& column = columns_[key(value.value)];
      column.sum += value.count;
      if (value.count > column.most) {
        column.most = value.count;
        column.name = value.value;
      }
    }
    facets_.push_back(std::move(facet));
    return total;
  }

  // The columns, and what stands in them.
  void fill(BatchTable& table) const {
    std::map<std::string_view, std::size_t> places;
    for (const std::string& column : ordered()) {
      places.emplace(columns_.find(column)->first, table.columns.size());
      table.columns.push_back(columns_.at(column).name);
    }
    for (std::size_t i = 0; i < facets_.size(); ++i) {
      std::vector<std::uint64_t>& counts = table.rows[i].counts;
      counts.resize(table.columns.size() + 1);
      for (const FacetValue& value : facets_[i].values) {
        counts[places.at(key(value.value))] = value.count;
      }
      counts.back() = facets_[i].missing;
      table.some_without = table.some_without || facets_[i].missing > 0;
    }
  }

 private:
  // A value under the spelling that a query found most often.
  struct Column {
    std::string name;
    std::uint64_t most = 0;
    std::uint64_t sum = 0;
  };

  // What spellings of one value share, for filters find all of them.
  std::string key(const std::string& value) const {
    return field_ == FacetField::kYear
               ? value
               : keyword_term(KeywordField::kSource, value);
  }

  // Years as they follow each other, sources by how much was found.
  std::vector<std::string> ordered() const {
    std::vector<std::string> keys;
    keys.reserve(columns_.size());
    for (const auto& [key, column] : columns_) {
      keys.push_back(key);
    }
    if (field_ != FacetField::kYear) {
      std::stable_sort(keys.begin(), keys.end(),
                       [&](const std::string& a, const std::string& b) {
                         return columns_.at(a).sum > columns_.at(b).sum;
                       });
    }
    return keys;
  }

  FacetField field_;
  std::vector<Facet> facets_;  // of each query
  std::map<std::string, Column> columns_;
};

}  // namespace

BatchTable count_batch(OpenArchive& archive, const BatchRequest& request) {
  BatchTable table{.matrix = request.matrix, .columns = {}, .rows = {}};
  table.rows.reserve(request.queries.size());
  std::optional<BatchMatrix> matrix;
  if (request.matrix) {
    matrix.emplace(*request.matrix);
  }
  SearchRequest wanted = request.common;
  for (const NamedQuery& named : request.queries) {
    wanted.query = named.query;
    std::vector<std::string> unused;
    const Query query = request_query(wanted, unused);
    PreparedQuery prepared(archive, query);
    const std::uint64_t total =
        matrix ? matrix->add(prepared) : prepared.count().articles;
    table.rows.push_back({.name = named.name, .total = total, .counts = {}});
  }
  if (matrix) {
    matrix->fill(table);
  }
  return table;
}

}  // namespace morgue
