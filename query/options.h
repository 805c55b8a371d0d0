#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "query/presentation.h"
#include "query/report_options.h"
#include "query/search_request.h"
#include "query/terminal.h"

namespace morgue {

enum class QueryCommand {
  kSearch,
  kCount,
  kShow,
  kFacet,
  kSuggest,
  kCheckSyntax,
  kExport,
  kTrend,
  kKwic,
  kBatch,
  kCollocates,
  kFirst,  // once resolved it is a search
  kSave,
  kRun,  // once resolved it is a search
  kSaved,
  kForget,
};

// What `show` prints of an article where people read it.
enum class ShownPart {
  kArticle,
  kProvenance,  // --raw: where its bytes came from
  kFields,      // --fields: every field with its value
};

// What was typed, with flags, units and the environment resolved.
struct QueryOptions {
  QueryCommand command = QueryCommand::kSearch;
  std::filesystem::path archive;
  bool archive_named = false;    // by -C or MORGUE_ARCHIVE; else it is "."
  SearchRequest request;         // its query is what to mark, for show
  std::uint64_t page_of = 0;     // generation that --after speaks of; 0: any
  std::vector<std::string> ids;  // show
  ShownPart shown = ShownPart::kArticle;  // of it, likewise
  FacetField facet = FacetField::kSource;
  std::string prefix;  // suggest
  ReportOptions report;
  OutputFormat format = OutputFormat::kText;
  ColourChoice colour = ColourChoice::kAuto;
  bool pager = true;
  bool show_interpreted = false;
  bool timing = false;
};

// Nothing to run: help that was asked for (status 0), or what was typed wrong
// (status 2).
struct Farewell {
  std::string text;
  int status = 0;
};

std::variant<QueryOptions, Farewell> parse_query_options(
    int argc, const char* const* argv);

}  // namespace morgue
