#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/options.h"

namespace morgue {

// What was typed, as it was typed.
struct TypedOptions {
  std::vector<std::string> words;  // see typed_arguments.h
  std::string archive;
  std::string after;
  std::string since;
  std::string until;
  std::string highlight;
  std::vector<std::string> sources;
  std::vector<std::string> sections;
  std::vector<std::string> languages;
  std::vector<std::string> facets;
  std::string sort = "relevance";
  std::string format;  // empty: the command's own
  std::string colour = "auto";
  std::string match = "all";
  TypedReport report;
  std::optional<std::size_t> hits;
  std::size_t snippets = 2;
  std::uint64_t timeout = 10'000;  // ms
  bool any = false;
  bool exact = true;
  bool explain = false;
  bool show_query = false;
  bool timing = false;
  bool no_pager = false;
  bool raw = false;
  bool fields = false;
};

// Takes the command from the front of the words; without one it is a search.
QueryCommand take_command(std::vector<std::string>& words);
std::string_view name_of(QueryCommand command);

// Reads the environment (MORGUE_ARCHIVE) and the clock.  Throws
// Error(kBadInput) with what is wrong and what may have been meant.
QueryOptions meaning_of(TypedOptions typed, QueryCommand command);

}  // namespace morgue
