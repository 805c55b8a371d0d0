#include "bench/peers/sqlite/searches.h"

namespace morgue {
namespace {

constexpr const char* kBest =
    "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10";
constexpr const char* kBestDated =
    "SELECT t.rowid FROM texts t JOIN articles a ON a.number = t.rowid"
    " WHERE t.texts MATCH ? AND a.date BETWEEN ? AND ?"
    " ORDER BY t.rank LIMIT 10";
constexpr const char* kNewest =
    "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT 10";
constexpr const char* kCount = "SELECT count(*) FROM texts WHERE texts MATCH ?";
constexpr const char* kCountDated =
    "SELECT count(*) FROM texts t JOIN articles a ON a.number = t.rowid"
    " WHERE t.texts MATCH ? AND a.date BETWEEN ? AND ?";

// Pages are mapped rather than copied.
constexpr const char* kSettings = "PRAGMA mmap_size=1099511627776";

Statement& bound(Statement& statement, const QueryLine& query) {
  statement.bind(1, query.match);
  if (query.letter == 'f') {
    statement.bind(2, query.from);
    statement.bind(3, query.to);
  }
  return statement;
}

}  // namespace

Searches::Searches(const std::string& stems, const std::string& words)
    : stems_(stems, Database::Access::kRead),
      words_(words, Database::Access::kRead),
      best_(stems_, kBest),
      best_dated_(stems_, kBestDated),
      best_phrase_(words_, kBest),
      newest_(stems_, kNewest),
      count_(stems_, kCount),
      count_dated_(stems_, kCountDated),
      count_phrase_(words_, kCount) {
  stems_.run(kSettings);
  words_.run(kSettings);
}

int Searches::search(const QueryLine& query) {
  Statement& statement = ready(query);
  int rows = 0;
  while (statement.step()) {
    ++rows;
  }
  statement.reset();
  return rows;
}

std::int64_t Searches::count(const QueryLine& query) {
  Statement& statement = ready_to_count(query);
  statement.step();
  const std::int64_t articles = statement.number(0);
  statement.reset();
  return articles;
}

Statement& Searches::ready(const QueryLine& query) {
  switch (query.letter) {
    case 'e':
      return bound(best_phrase_, query);
    case 'f':
      return bound(best_dated_, query);
    case 'g':
      return bound(newest_, query);
    default:
      return bound(best_, query);
  }
}

Statement& Searches::ready_to_count(const QueryLine& query) {
  switch (query.letter) {
    case 'e':
      return bound(count_phrase_, query);
    case 'f':
      return bound(count_dated_, query);
    default:
      return bound(count_, query);
  }
}

}  // namespace morgue
