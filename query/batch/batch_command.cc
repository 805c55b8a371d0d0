#include "query/batch/batch_command.h"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "query/batch/batch_printer.h"
#include "query/checked_queries.h"
#include "query/chosen_archive.h"
#include "query/command_looks.h"
#include "query/command_timing.h"
#include "query/named_damage.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::vector<NamedQuery> listed_queries(const std::filesystem::path& file) {
  std::vector<NamedQuery> queries;
  if (file == "-") {
    queries = read_query_list(std::cin);
  } else {
    std::ifstream in(file, std::ios::binary);
    std::error_code unknown;
    if (!in || std::filesystem::is_directory(file, unknown)) {
      throw Error(Failure::kBadInput, "reading " + file.string() +
                                          ": there is no such file, or "
                                          "it cannot be read");
    }
    queries = read_query_list(in);
  }
  if (queries.empty()) {
    throw Error(Failure::kBadInput,
                "reading " + file.string() + ": there is no query in it");
  }
  return queries;
}

// Whether all can be honoured; tells of those that cannot.
bool all_checked(OpenArchive& archive, const QueryOptions& options,
                 const std::vector<NamedQuery>& queries, std::ostream& err) {
  std::vector<std::string> texts;
  texts.reserve(queries.size());
  for (const NamedQuery& query : queries) {
    texts.push_back(query.query);
  }
  const auto refused = refused_queries(archive, texts, options.request);
  for (const RefusedQuery& query : refused) {
    err << "line " << queries[query.index].line << ": "
        << explain(query.error, texts[query.index]) << '\n';
  }
  return refused.empty();
}

void print_in_batch_format(std::ostream& out, const BatchTable& table,
                           OutputFormat format) {
  switch (format) {
    case OutputFormat::kCsv:
      print_batch_csv(out, table);
      return;
    case OutputFormat::kJsonl:
      print_batch_json(out, table);
      return;
    default:
      print_batch_table(out, table);
  }
}

}  // namespace

QueryExit print_batch(const QueryOptions& options, std::ostream& out,
                      std::ostream& err) {
  CommandTiming timing;
  const BatchRequest request{.queries = listed_queries(options.report.list),
                             .common = options.request,
                             .matrix = options.report.matrix};
  const auto archive = open_chosen(options, OpenArchive::open);
  timing.opened();
  return naming_damage(archive->segments(), [&] {
    if (!all_checked(*archive, options, request.queries, err)) {
      return QueryExit::kUsage;
    }
    const BatchTable table = count_batch(*archive, request);
    timing.searched();
    {
      const auto pager = CommandLooks(options).start_pager();
      print_in_batch_format(out, table, options.format);
    }
    if (options.timing) {
      timing.print(err);
    }
    const bool found =
        std::any_of(table.rows.begin(), table.rows.end(),
                    [](const BatchRow& row) { return row.total > 0; });
    return found ? QueryExit::kFound : QueryExit::kNothingFound;
  });
}

}  // namespace morgue
