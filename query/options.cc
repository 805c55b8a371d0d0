#include "query/options.h"

#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>

#include "query/help_text.h"
#include "query/typed_arguments.h"
#include "query/typed_options.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr int kUsage = 2;
constexpr std::size_t kMostHits = 1'000'000;
constexpr std::size_t kMostSnippets = 20;
constexpr std::size_t kLeastWidth = 10;   // columns
constexpr std::size_t kMostWidth = 1000;  // columns
constexpr std::size_t kMostWindow = 100;  // words

// Commands that an option means something to, as bits.
using Commands = unsigned;
constexpr Commands bit(QueryCommand command) {
  return 1U << static_cast<unsigned>(command);
}
constexpr Commands kAll = ~0U;
constexpr Commands kSearchOnly =
    bit(QueryCommand::kSearch) | bit(QueryCommand::kRun);
constexpr Commands kExport = bit(QueryCommand::kExport);
constexpr Commands kTrend = bit(QueryCommand::kTrend);
constexpr Commands kKwic = bit(QueryCommand::kKwic);
constexpr Commands kBatch = bit(QueryCommand::kBatch);
constexpr Commands kCollocates = bit(QueryCommand::kCollocates);
constexpr Commands kFirst = bit(QueryCommand::kFirst);
constexpr Commands kReporting =
    kExport | kTrend | kKwic | kBatch | kCollocates | kFirst;
constexpr Commands kTimed =
    kSearchOnly | bit(QueryCommand::kCount) | bit(QueryCommand::kFacet);
constexpr Commands kMatching = kTimed | kReporting;
constexpr Commands kListing = kSearchOnly | bit(QueryCommand::kFacet) |
                              bit(QueryCommand::kSuggest) | kKwic | kCollocates;
constexpr Commands kPrinting = kListing | bit(QueryCommand::kShow) |
                               bit(QueryCommand::kSaved) | kReporting;
constexpr Commands kReading =
    kMatching | bit(QueryCommand::kShow) | bit(QueryCommand::kCheckSyntax);

// One run of the parser over the arguments.
class OptionParser {
 public:
  OptionParser() : app_(kHelpSummary, "morgue-query") {
    app_.set_version_flag("--version", "morgue-query " MORGUE_VERSION);
    app_.footer(kHelpExamples);
    // What is unknown is refused by us, with what was probably meant.
    app_.allow_extras();
    app_.add_option("QUERY", typed_.words,
                    "A command, then words of the query");
    define_matching();
    define_listing();
    define_reports();
    define_context();
    define_looks();
  }

  std::variant<QueryOptions, Farewell> parse(
      const std::vector<std::string>& arguments) {
    try {
      std::vector<std::string> marked =
          with_words_marked(arguments, value_options(), long_names());
      std::reverse(marked.begin(), marked.end());  // as CLI11 takes them
      app_.parse(marked);
      refuse_unknown();
      const QueryCommand command = take_command(typed_.words);
      refuse_misplaced(command);
      return meaning_of(typed_, command);
    } catch (const CLI::CallForHelp&) {
      return Farewell{app_.help(), 0};
    } catch (const CLI::CallForVersion& version) {
      return Farewell{version.what() + std::string("\n"), 0};
    } catch (const CLI::ParseError& error) {
      return Farewell{complaint(error.what()), kUsage};
    } catch (const Error& error) {
      return Farewell{complaint(error.what()), kUsage};
    }
  }

 private:
  static std::string complaint(const std::string& what) {
    return "morgue-query: " + what + "\ntry: morgue-query --help\n";
  }

  CLI::Option& define(CLI::Option* option, Commands commands) {
    meant_for_[option] = commands;
    return *option;
  }

  template <class Value>
  CLI::Option& value(const char* names, Value& target, const char* help,
                     Commands commands) {
    return define(app_.add_option(names, target, help), commands);
  }

  CLI::Option& flag(const char* names, bool& target, const char* help,
                    Commands commands) {
    return define(app_.add_flag(names, target, help), commands);
  }

  void define_matching() {
    value("-C,--archive", typed_.archive, "The archive's folder", kAll)
        .type_name("DIR");
    value("--since", typed_.since, "Published then or later: 2020-08, 7d",
          kMatching)
        .type_name("DATE");
    value("--until", typed_.until, "Published then or earlier, the whole of it",
          kMatching)
        .type_name("DATE");
    value("--source", typed_.sources,
          "From this source, or from one of several", kMatching)
        .type_name("NAME")
        ->allow_extra_args(false);
    value("--section", typed_.sections, "In this section", kMatching)
        .type_name("NAME")
        ->allow_extra_args(false);
    value("--lang", typed_.languages, "In this language: en", kMatching)
        .type_name("TAG")
        ->allow_extra_args(false);
    value("--match", typed_.match, "Words without an operator: all or any",
          kReading)
        .type_name("all|any");
    flag("--any", typed_.any, "The same as --match any", kReading);
    value(
        "--timeout", typed_.timeout,
        "After so long print what was found so far: 500ms, 2s; 0: never [10s]",
        kTimed)
        .type_name("TIME")
        ->transform(CLI::AsNumberWithUnit(
            std::map<std::string, std::uint64_t>{{"ms", 1}, {"s", 1'000}},
            CLI::AsNumberWithUnit::DEFAULT, ""));
  }

  void define_listing() {
    value("-n", typed_.hits,
          "How many to print [10; kwic: 100; collocates: 25]", kListing)
        .type_name("N")
        ->check(CLI::Range(std::size_t{0}, kMostHits));
    value("--after", typed_.after, "The page after this place", kSearchOnly)
        .type_name("CURSOR");
    value("--sort", typed_.sort,
          "relevance; date: oldest first; -date: newest first", kSearchOnly)
        .type_name("KEY");
    value("--facet", typed_.facets,
          "Count by source, section, lang, year, month", kSearchOnly)
        .type_name("FIELD,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    value("--snippets", typed_.snippets,
          "Passages to print for each article [2]", kSearchOnly | kFirst)
        .type_name("N")
        ->check(CLI::Range(std::size_t{0}, kMostSnippets));
    flag("--exact,!--no-exact", typed_.exact,
         "Count all matches (the default); --no-exact: stop early, quicker",
         kSearchOnly);
    flag("--explain", typed_.explain, "How each article's score came about",
         kSearchOnly);
    value("--highlight", typed_.highlight, "Mark what this query finds",
          bit(QueryCommand::kShow))
        .type_name("QUERY");
    flag("--raw", typed_.raw, "File, place and format that it was read from",
         bit(QueryCommand::kShow));
    flag("--fields", typed_.fields, "Every field of the record",
         bit(QueryCommand::kShow));
  }

  void define_reports() {
    value("-o,--output", typed_.report.output, "The file to write", kExport)
        .type_name("FILE");
    value("--by", typed_.report.by, "day, week, month or year [month]", kTrend)
        .type_name("PERIOD");
    flag("--share", typed_.report.share,
         "Also the share of all articles of the period", kTrend);
    flag("--gaps", typed_.report.gaps,
         "Mark periods without any article, or without one of a source",
         kTrend);
    flag("--chart", typed_.report.chart, "Draw bars instead of a table",
         kTrend);
  }

  void define_context() {
    value("--width", typed_.report.width, "Columns of text a line [60]", kKwic)
        .type_name("N")
        ->check(CLI::Range(kLeastWidth, kMostWidth));
    value("--window", typed_.report.window,
          "Words on either side that count as near [5]", kCollocates)
        .type_name("N")
        ->check(CLI::Range(std::size_t{1}, kMostWindow));
    value("--matrix", typed_.report.matrix, "A column for each source or year",
          kBatch)
        .type_name("source|year");
  }

  void define_looks() {
    value("--format", typed_.format,
          "text, json, jsonl, csv, ids, svg, ris, bibtex, csl or atom",
          kPrinting)
        .type_name("FORMAT");
    flag("--show-query", typed_.show_query, "Print how the query is read",
         kSearchOnly);
    flag("--timing", typed_.timing, "Print where the time went", kMatching);
    value("--color", typed_.colour, "auto, always or never", kAll)
        .type_name("WHEN");
    flag("--no-pager", typed_.no_pager, "Print to the terminal itself", kAll);
  }

  std::vector<std::string> value_options() const {
    std::vector<std::string> names;
    for (const auto& [option, commands] : meant_for_) {
      if (option->get_items_expected_max() == 0) {
        continue;
      }
      for (const std::string& name : option->get_snames()) {
        names.push_back("-" + name);
      }
      for (const std::string& name : option->get_lnames()) {
        names.push_back("--" + name);
      }
    }
    return names;
  }

  std::vector<std::string> long_names() const {
    std::vector<std::string> names = {"help", "version"};
    for (const auto& [option, commands] : meant_for_) {
      names.insert(names.end(), option->get_lnames().begin(),
                   option->get_lnames().end());
    }
    return names;
  }

  void refuse_unknown() const {
    const std::vector<std::string> unknown = app_.remaining();
    if (unknown.empty()) {
      return;
    }
    const std::string& typed = unknown.front();
    const std::string name = typed.substr(typed.find_first_not_of('-'));
    const std::string near =
        nearest_name(name.substr(0, name.find('=')), long_names());
    throw Error(Failure::kBadInput,
                "unknown option " + printable(typed) +
                    (typed.starts_with("--") && !near.empty()
                         ? "; did you mean --" + near + "?"
                         : "; words that begin with a dash go after --"));
  }

  void refuse_misplaced(QueryCommand command) const {
    for (const auto& [option, commands] : meant_for_) {
      if (option->count() > 0 && (commands & bit(command)) == 0) {
        throw Error(Failure::kBadInput, std::string(name_of(command)) +
                                            " has no option " +
                                            option->get_name(false, true));
      }
    }
  }

  CLI::App app_;
  TypedOptions typed_;
  std::map<const CLI::Option*, Commands> meant_for_;
};

}  // namespace

std::variant<QueryOptions, Farewell> parse_query_options(
    int argc, const char* const* argv) {
  return OptionParser().parse({argv + std::min(argc, 1), argv + argc});
}

}  // namespace morgue
