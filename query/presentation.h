#pragma once

#include <cstddef>
#include <string>

namespace morgue {

enum class OutputFormat { kText, kJson, kJsonl, kCsv, kIds };

// What a printer must know besides the result.
struct Presentation {
  std::string query;              // as typed
  std::string language;           // the archive's main one; not marked at hits
  std::size_t width = 80;         // columns
  bool colour = false;            // else found words stand in « »
  bool for_a_terminal = false;    // say how to go on
  bool show_interpreted = false;  // how Morgue read the query
};

}  // namespace morgue
