#pragma once

#include <cstdint>
#include <string>

#include "bench/peers/sqlite/database.h"
#include "bench/peers/sqlite/query_lines.h"

namespace morgue {

// Searches the two databases for the ten best or newest articles of a query.
// For one thread; open one each.
class Searches {
 public:
  Searches(const std::string& stems, const std::string& words);

  // How many of the ten there are.
  int search(const QueryLine& query);

  // How many articles match.
  std::int64_t count(const QueryLine& query);

 private:
  // The statement for a query, its parameters bound.
  Statement& ready(const QueryLine& query);
  Statement& ready_to_count(const QueryLine& query);

  Database stems_;
  Database words_;
  Statement best_;
  Statement best_dated_;
  Statement best_phrase_;
  Statement newest_;
  Statement count_;
  Statement count_dated_;
  Statement count_phrase_;
};

}  // namespace morgue
