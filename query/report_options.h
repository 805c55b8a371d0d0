#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "query/calendar.h"
#include "query/search_request.h"

namespace morgue {

// What the commands that report on all matches are told besides the query.
struct ReportOptions {
  std::filesystem::path output;      // export; empty: standard output
  std::vector<std::string> queries;  // trend
  CalendarUnit by = CalendarUnit::kMonth;
  bool share = false;
  bool gaps = false;
  bool chart = false;
  std::size_t width = 60;            // kwic: columns of text
  std::size_t window = 5;            // collocates: words on either side
  std::filesystem::path list;        // batch; "-": standard input
  std::optional<FacetField> matrix;  // batch
  std::string name;                  // save, forget
};

// The same as it was typed.
struct TypedReport {
  std::string output;
  std::string by = "month";
  bool share = false;
  bool gaps = false;
  bool chart = false;
  std::size_t width = 60;
  std::size_t window = 5;
  std::string matrix;
};

// Throws Error(kBadInput).
ReportOptions meaning_of(const TypedReport& typed);

}  // namespace morgue
