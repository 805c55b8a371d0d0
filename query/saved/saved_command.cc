#include "query/saved/saved_command.h"

#include <algorithm>
#include <ostream>

#include "query/command_notes.h"
#include "query/json_fields.h"
#include "query/query_parser.h"
#include "query/saved/saved_file.h"
#include "query/saved/saved_queries.h"
#include "query/typed_arguments.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string nearest_saved(const SavedQueries& saved, const std::string& name) {
  std::vector<std::string> names;
  for (const NamedQuery& query : saved.all()) {
    names.push_back(query.name);
  }
  const std::string near = nearest_name(name, names);
  return near.empty() ? "; `morgue-query saved` lists those there are"
                      : "; did you mean " + near + "?";
}

void print_saved_json(std::ostream& out,
                      const std::vector<NamedQuery>& queries) {
  JsonWriter json(out);
  for (const NamedQuery& query : queries) {
    json.begin_object();
    json.field("type", "saved");
    json.field("format_version", kJsonFormatVersion);
    json.field("name", query.name);
    json.field("query", query.query);
    json.end_object();
    json.end_line();
  }
}

void print_saved_text(std::ostream& out,
                      const std::vector<NamedQuery>& queries) {
  std::size_t widest = 0;
  for (const NamedQuery& query : queries) {
    widest = std::max(widest, display_width(printable(query.name)));
  }
  for (const NamedQuery& query : queries) {
    const std::string name = printable(query.name);
    out << name << std::string(widest + 2 - display_width(name), ' ')
        << printable(query.query) << '\n';
  }
}

}  // namespace

QueryExit save_query(const QueryOptions& options, std::ostream& err) {
  const std::string& text = options.request.query;
  print_notes(err, parse_query(text, {.now = options.request.now}).notes);
  SavedQueries saved(saved_queries_file());
  // One line, whatever was pasted.
  const bool replaced = saved.put(options.report.name, printable(text));
  saved.write();
  if (replaced) {
    err << "note: " << printable(options.report.name) << " was another query\n";
  }
  return QueryExit::kFound;
}

QueryExit list_saved(const QueryOptions& options, std::ostream& out) {
  const std::vector<NamedQuery> queries =
      SavedQueries(saved_queries_file()).all();
  if (options.format == OutputFormat::kJsonl) {
    print_saved_json(out, queries);
  } else {
    print_saved_text(out, queries);
  }
  return queries.empty() ? QueryExit::kNothingFound : QueryExit::kFound;
}

QueryExit forget_query(const QueryOptions& options, std::ostream& err) {
  SavedQueries saved(saved_queries_file());
  const std::string& name = options.report.name;
  if (!saved.erase(name)) {
    err << "morgue-query: no saved query is called " << printable(name)
        << nearest_saved(saved, name) << '\n';
    return QueryExit::kNothingFound;
  }
  saved.write();
  return QueryExit::kFound;
}

std::string saved_query(const std::string& name) {
  const SavedQueries saved(saved_queries_file());
  const std::optional<std::string> query = saved.find(name);
  if (!query) {
    throw Error(Failure::kBadInput, "no saved query is called " + name +
                                        nearest_saved(saved, name));
  }
  return *query;
}

}  // namespace morgue
