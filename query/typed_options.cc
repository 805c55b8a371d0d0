#include "query/typed_options.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>

#include "query/date_expression.h"
#include "query/facet_names.h"
#include "query/output_formats.h"
#include "query/page_cursor.h"
#include "query/saved/saved_command.h"
#include "query/saved/saved_queries.h"
#include "query/typed_arguments.h"
#include "text/language.h"

namespace morgue {
namespace {

constexpr std::size_t kUsualHits = 10;
constexpr std::size_t kUsualLines = 100;  // of a concordance
constexpr std::size_t kUsualWords = 25;   // that collocate

const std::map<std::string, QueryCommand> kCommands = {
    {"search", QueryCommand::kSearch},
    {"count", QueryCommand::kCount},
    {"show", QueryCommand::kShow},
    {"facet", QueryCommand::kFacet},
    {"suggest", QueryCommand::kSuggest},
    {"check-syntax", QueryCommand::kCheckSyntax},
    {"batch", QueryCommand::kBatch},
    {"collocates", QueryCommand::kCollocates},
    {"export", QueryCommand::kExport},
    {"first", QueryCommand::kFirst},
    {"forget", QueryCommand::kForget},
    {"kwic", QueryCommand::kKwic},
    {"run", QueryCommand::kRun},
    {"save", QueryCommand::kSave},
    {"saved", QueryCommand::kSaved},
    {"trend", QueryCommand::kTrend}};
const std::map<std::string, SortBy> kSorts = {{"relevance", SortBy::kRelevance},
                                              {"date", SortBy::kOldest},
                                              {"-date", SortBy::kNewest}};
const std::map<std::string, ColourChoice> kColours = {
    {"auto", ColourChoice::kAuto},
    {"always", ColourChoice::kAlways},
    {"never", ColourChoice::kNever}};
const std::map<std::string, DefaultOperator> kMatches = {
    {"all", DefaultOperator::kAnd}, {"any", DefaultOperator::kOr}};

[[noreturn]] void refuse(const std::string& message) {
  throw Error(Failure::kBadInput, message);
}

// What is printed where -n does not say.
std::size_t usual_limit(QueryCommand command) {
  switch (command) {
    case QueryCommand::kKwic:
      return kUsualLines;
    case QueryCommand::kCollocates:
      return kUsualWords;
    default:
      return kUsualHits;
  }
}

template <class Value>
std::string names_in(const std::map<std::string, Value>& known) {
  std::string names;
  for (const auto& [name, value] : known) {
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

template <class Value>
Value chosen(const char* option, const std::map<std::string, Value>& known,
             const std::string& name) {
  const auto found = known.find(name);
  if (found == known.end()) {
    refuse(std::string(option) + " " + name + ": one of " + names_in(known));
  }
  return found->second;
}

FacetField facet(const std::string& name) {
  const std::optional<FacetField> field = facet_named(name);
  if (!field) {
    const std::string near =
        nearest_name(name, {"source", "section", "lang", "year", "month"});
    refuse("no facet " + name +
           (near.empty() ? ": one of source, section, lang, year, month"
                         : "; did you mean " + near + "?"));
  }
  return *field;
}

std::optional<std::int64_t> date(const char* option, const std::string& text,
                                 DateSide side, std::int64_t now) {
  if (text.empty()) {
    return std::nullopt;
  }
  try {
    const DateRange range = parse_date_argument(text, side, now);
    return side == DateSide::kSince ? range.from : range.until;
  } catch (const DateError& error) {
    refuse(std::string(option) + ": " + error.what() +
           (error.suggestion().empty()
                ? ""
                : "; did you mean " + error.suggestion() + "?"));
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) {
    query += (query.empty() ? "" : " ") + unmarked(word);
  }
  return query;
}

// Turns one into the other, part by part.
class Meaning {
 public:
  Meaning(TypedOptions typed, QueryCommand command)
      : typed_(std::move(typed)), request_(options_.request) {
    options_.command = command;
  }

  QueryOptions resolve() {
    resolve_archive();
    resolve_matching();
    resolve_listing();
    resolve_format();
    options_.colour = chosen("--color", kColours, typed_.colour);
    options_.pager = !typed_.no_pager;
    options_.show_interpreted = typed_.show_query;
    options_.timing = typed_.timing;
    options_.report = meaning_of(typed_.report);
    take_words();
    return options_;
  }

 private:
  void resolve_archive() {
    const char* named = std::getenv("MORGUE_ARCHIVE");
    options_.archive_named = true;
    if (!typed_.archive.empty()) {
      options_.archive = typed_.archive;
    } else if (named != nullptr && *named != '\0') {
      options_.archive = named;
    } else {
      options_.archive = ".";
      options_.archive_named = false;
    }
  }

  void add_filters(KeywordField field, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      request_.filters.push_back({field, value});
    }
  }

  void resolve_matching() {
    request_.now = std::chrono::duration_cast<std::chrono::seconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
    request_.dates = {
        date("--since", typed_.since, DateSide::kSince, request_.now),
        date("--until", typed_.until, DateSide::kUntil, request_.now)};
    add_filters(KeywordField::kSource, typed_.sources);
    add_filters(KeywordField::kSection, typed_.sections);
    for (const std::string& language : typed_.languages) {
      if (canonical_language(language).empty()) {
        refuse("--lang " + language +
               ": no such language; write its tag, as "
               "in --lang en");
      }
    }
    add_filters(KeywordField::kLanguage, typed_.languages);
    request_.timeout = std::chrono::milliseconds(typed_.timeout);
    request_.default_operator = typed_.any
                                    ? DefaultOperator::kOr
                                    : chosen("--match", kMatches, typed_.match);
  }

  void resolve_listing() {
    request_.sort = chosen("--sort", kSorts, typed_.sort);
    request_.limit = typed_.hits.value_or(usual_limit(options_.command));
    request_.snippets = typed_.snippets;
    request_.exact_total = typed_.exact;
    request_.explain = typed_.explain;
    for (const std::string& name : typed_.facets) {
      request_.facets.push_back(facet(name));
    }
    if (!typed_.after.empty()) {
      const std::optional<PageCursor> cursor = parse_cursor(typed_.after);
      if (!cursor) {
        refuse("--after " + typed_.after +
               ": no such place; the end of a page prints it");
      }
      request_.offset = cursor->offset;
      options_.page_of = cursor->generation.value_or(0);
    }
  }

  void resolve_format() {
    const std::vector<OutputFormat> known = formats_of(options_.command);
    if (typed_.format.empty()) {
      options_.format = known.empty() ? OutputFormat::kText : known.front();
      return;
    }
    const std::optional<OutputFormat> format =
        output_format_named(typed_.format);
    if (!format ||
        std::find(known.begin(), known.end(), *format) == known.end()) {
      refuse(std::string(name_of(options_.command)) + " has no format " +
             typed_.format + ": one of " + names_of(known));
    }
    options_.format = *format;
  }

  void take_words() {
    switch (options_.command) {
      case QueryCommand::kFacet:
        take_facet();
        break;
      case QueryCommand::kShow:
        take_ids();
        break;
      case QueryCommand::kSuggest:
        options_.prefix = joined(typed_.words);
        break;
      case QueryCommand::kTrend:
        take_queries();
        break;
      case QueryCommand::kBatch:
        take_list();
        break;
      case QueryCommand::kSave:
        take_saved();
        break;
      case QueryCommand::kRun:
        request_.query = saved_query(name_of_query());
        options_.command = QueryCommand::kSearch;
        break;
      case QueryCommand::kFirst:
        take_query();
        options_.command = QueryCommand::kSearch;
        request_.sort = SortBy::kOldest;
        request_.limit = 1;
        break;
      case QueryCommand::kForget:
        options_.report.name = name_of_query();
        break;
      case QueryCommand::kSaved:
        if (!typed_.words.empty()) {
          refuse("saved takes no words; `run NAME` searches by one");
        }
        break;
      default:
        take_query();
    }
  }

  void take_facet() {
    std::vector<std::string>& words = typed_.words;
    if (words.empty()) {
      refuse("facet of which field? source, section, lang, year or month");
    }
    options_.facet = facet(unmarked(words.front()));
    words.erase(words.begin());
    request_.query = words.empty() ? "*" : joined(words);
  }

  void take_ids() {
    for (const std::string& word : typed_.words) {
      options_.ids.push_back(unmarked(word));
    }
    if (options_.ids.empty()) {
      refuse("show which article? Searches print ids");
    }
    request_.query = typed_.highlight;
    if (typed_.raw && typed_.fields) {
      refuse("--raw or --fields, one of them");
    }
    options_.shown = typed_.raw      ? ShownPart::kProvenance
                     : typed_.fields ? ShownPart::kFields
                                     : ShownPart::kArticle;
  }

  void take_query() {
    request_.query = joined(typed_.words);
    if (request_.query.empty() && request_.filters.empty() &&
        !request_.dates.from && !request_.dates.until) {
      refuse("search for what? Type some words, or '*' for every article");
    }
  }

  // All words are the name of a saved query.
  std::string name_of_query() const {
    std::string name = joined(typed_.words);
    if (name.empty()) {
      refuse(std::string(name_of(options_.command)) +
             " which query? `morgue-query saved` lists them");
    }
    return name;
  }

  void take_saved() {
    std::vector<std::string>& words = typed_.words;
    if (words.size() < 2) {
      refuse("save what? A name, then the query");
    }
    options_.report.name = unmarked(words.front());
    if (!is_query_name(options_.report.name)) {
      refuse("a name of a query is one line, begins with no # and has no tab");
    }
    words.erase(words.begin());
    take_query();
  }

  void take_list() {
    if (typed_.words.size() != 1) {
      refuse("batch of which list? It takes one file, or - for standard input");
    }
    options_.report.list = unmarked(typed_.words.front());
  }

  // Each argument is a query of its own.
  void take_queries() {
    std::vector<std::string>& queries = options_.report.queries;
    for (const std::string& word : typed_.words) {
      queries.push_back(unmarked(word));
    }
    if (queries.empty()) {
      take_query();
      queries.emplace_back();
    }
  }

  TypedOptions typed_;
  QueryOptions options_;
  SearchRequest& request_;
};

}  // namespace

QueryCommand take_command(std::vector<std::string>& words) {
  if (words.empty()) {
    return QueryCommand::kSearch;
  }
  const auto found = kCommands.find(words.front());
  if (found == kCommands.end()) {
    return QueryCommand::kSearch;
  }
  words.erase(words.begin());
  return found->second;
}

std::string_view name_of(QueryCommand command) {
  for (const auto& [name, known] : kCommands) {
    if (known == command) {
      return name;
    }
  }
  return "search";
}

QueryOptions meaning_of(TypedOptions typed, QueryCommand command) {
  return Meaning(std::move(typed), command).resolve();
}

}  // namespace morgue
