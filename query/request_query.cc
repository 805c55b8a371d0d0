#include "query/request_query.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "query/query_parser.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::int64_t present() {
  using std::chrono::system_clock;
  return std::chrono::duration_cast<std::chrono::seconds>(
             system_clock::now().time_since_epoch())
      .count();
}

void add_text(const SearchRequest& request, And& all,
              std::vector<std::string>& notes) {
  ParsedQuery parsed = parse_query(
      request.query, {.default_operator = request.default_operator,
                      .now = request.now == 0 ? present() : request.now});
  notes.insert(notes.end(), parsed.notes.begin(), parsed.notes.end());
  // Clauses of one level, so that each can be looked at when nothing is found.
  if (auto* both = std::get_if<And>(&parsed.query.node)) {
    all = std::move(*both);
  } else {
    all.clauses.push_back(std::move(parsed.query));
  }
}

void add_filters(const std::vector<Filter>& filters, And& all) {
  std::map<KeywordField, std::vector<Query>> by_field;
  for (const Filter& filter : filters) {
    by_field[filter.field].push_back({filter, {}});
  }
  for (auto& [field, alternatives] : by_field) {
    if (alternatives.size() == 1) {
      all.clauses.push_back(std::move(alternatives.front()));
    } else {
      all.clauses.push_back({Or{std::move(alternatives)}, {}});
    }
  }
}

}  // namespace

Query request_query(const SearchRequest& request,
                    std::vector<std::string>& notes) {
  const bool dated = request.dates.from || request.dates.until;
  And all;
  if (!trimmed(request.query).empty() || (request.filters.empty() && !dated)) {
    add_text(request, all, notes);
  }
  add_filters(request.filters, all);
  if (dated) {
    all.clauses.push_back({request.dates, {}});
  }
  if (all.clauses.size() > 1) {
    // What is asked of every article anyway.
    std::erase_if(all.clauses, [](const Query& clause) {
      return std::holds_alternative<Everything>(clause.node);
    });
  }
  if (all.clauses.size() == 1) {
    Query only = std::move(all.clauses.front());
    return only;
  }
  return {std::move(all), {0, request.query.size()}};
}

}  // namespace morgue
