#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace morgue {

enum class OutputFormat {
  kText,
  kJson,
  kJsonl,
  kCsv,
  kIds,
  kSvg,
  // For reference managers and feed readers; see export/article_writer.h.
  kRis,
  kBibtex,
  kCsl,
  kAtom,
};

// What a printer must know besides the result.
struct Presentation {
  std::string query;              // as typed
  std::string language;           // the archive's main one; not marked at hits
  std::size_t width = 80;         // columns
  bool colour = false;            // else found words stand in « »
  bool for_a_terminal = false;    // say how to go on
  bool show_interpreted = false;  // how Morgue read the query
  std::int64_t now = 0;           // seconds since 1970, UTC; for feeds
};

}  // namespace morgue
