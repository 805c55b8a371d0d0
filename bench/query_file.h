#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/search_request.h"

namespace morgue {

// One line of a benchmark's query file:
//
//   class<TAB>words[<TAB>from_epoch<TAB>to_epoch]
//
// with the class one of
//
//   a rare term   b common term   c AND   d OR, ranked   e phrase
//   f AND + date range (both ends included)   g newest first
//   h the query language, as typed
struct BenchQuery {
  char letter = 'a';
  std::vector<std::string> words;
  std::optional<std::pair<std::int64_t, std::int64_t>> dates;  // wall seconds
};

inline constexpr std::string_view kQueryClasses = "abcdefgh";

std::string_view class_name(char letter);

// The queries of the classes asked for.  Throws Error(kBadInput) naming the
// line that is none.
std::vector<BenchQuery> read_queries(std::istream& input,
                                     std::string_view classes = kQueryClasses);

// The first ten, matched only: articles are not read, as the peers that the
// figures stand beside read none.  `exact`: count every match.
SearchRequest request_of(const BenchQuery& query, bool exact);

}  // namespace morgue
