#pragma once

#include <filesystem>

namespace morgue {

// What the commands that report on all matches are told besides the query.
struct ReportOptions {
  std::filesystem::path output;  // export; empty: standard output
};

// The same as it was typed.
struct TypedReport {
  std::string output;
};

// Throws Error(kBadInput).
ReportOptions meaning_of(const TypedReport& typed);

}  // namespace morgue
