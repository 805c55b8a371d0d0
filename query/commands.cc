#include "query/commands.h"

#include <memory>
#include <optional>
#include <ostream>

#include "query/article_fields.h"
#include "query/article_json.h"
#include "query/article_text.h"
#include "query/batch/batch_command.h"
#include "query/chosen_archive.h"
#include "query/collocates/collocates_command.h"
#include "query/command_looks.h"
#include "query/command_notes.h"
#include "query/command_timing.h"
#include "query/completion_printer.h"
#include "query/export/article_writer.h"
#include "query/export_command.h"
#include "query/facet_table.h"
#include "query/kwic/kwic_command.h"
#include "query/query_parser.h"
#include "query/result_printer.h"
#include "query/saved/saved_command.h"
#include "query/searcher.h"
#include "query/trend/trend_command.h"
#include "text/unicode.h"

namespace morgue {
namespace {

bool is_json(OutputFormat format) {
  return format == OutputFormat::kJson || format == OutputFormat::kJsonl;
}

// A command at work on an archive.
class QueryRun {
 public:
  QueryRun(const QueryOptions& options, std::ostream& out, std::ostream& err)
      : options_(options), out_(out), err_(err), searcher_(open(options)) {
    timing_.opened();
  }

  QueryExit search() {
    SearchRequest request = options_.request;
    const bool list =
        options_.format != OutputFormat::kText && !is_json(options_.format);
    request.overview = !list && request.exact_total;
    request.exact_total = !list && request.exact_total;
    request.snippets = list ? 0 : request.snippets;
    const SearchResult result = searcher_.search(request);
    timing_.searched();
    print_notes(result);
    {
      const std::unique_ptr<Pager> pager = start_pager();
      make_printer(options_.format, out_, looks())->print(result);
    }
    print_timing();
    return exit_of(result);
  }

  QueryExit count() {
    SearchRequest request = options_.request;
    request.limit = 0;
    request.hydrate = false;
    const SearchResult result = searcher_.search(request);
    timing_.searched();
    print_notes(result);
    out_ << result.total << '\n';
    print_timing();
    return exit_of(result);
  }

  QueryExit facet() {
    SearchRequest request = options_.request;
    request.facets = {options_.facet};
    request.facet_values = request.limit;
    request.limit = 0;
    request.snippets = 0;
    const SearchResult result = searcher_.search(request);
    timing_.searched();
    print_notes(result);
    {
      const std::unique_ptr<Pager> pager = start_pager();
      print_facets(result);
    }
    print_timing();
    return exit_of(result);
  }

  QueryExit show() {
    std::optional<QueryMatcher> matcher;
    if (!options_.request.query.empty()) {
      const ParsedQuery parsed =
          parse_query(options_.request.query,
                      {.default_operator = options_.request.default_operator,
                       .now = options_.request.now});
      matcher.emplace(parsed.query, searcher_.languages());
    }
    const std::vector<Article> articles = wanted_articles();
    if (!articles.empty()) {
      const std::unique_ptr<Pager> pager = start_pager();
      print_articles(articles, matcher ? &*matcher : nullptr);
    }
    return articles.size() == options_.ids.size() ? QueryExit::kFound
                                                  : QueryExit::kNothingFound;
  }

  QueryExit suggest() {
    const std::vector<Searcher::Completion> words =
        searcher_.suggest(options_.prefix, options_.request.limit);
    if (is_json(options_.format)) {
      print_completions_json(out_, options_.prefix, words);
    } else {
      print_completions(out_, words);
    }
    return words.empty() ? QueryExit::kNothingFound : QueryExit::kFound;
  }

 private:
  static Searcher open(const QueryOptions& options) {
    return open_chosen(options, [](const std::filesystem::path& path) {
      return Searcher(path);
    });
  }

  static QueryExit exit_of(const SearchResult& result) {
    if (result.timed_out) {
      return QueryExit::kPartial;
    }
    return result.total > 0 ? QueryExit::kFound : QueryExit::kNothingFound;
  }

  Presentation looks() const {
    return looks_.presentation(searcher_.languages());
  }

  std::unique_ptr<Pager> start_pager() const { return looks_.start_pager(); }

  void print_notes(const SearchResult& result) {
    if (options_.page_of != 0 && options_.page_of != result.generation) {
      err_ << "note: the archive has changed since the page before: articles "
              "may be missed or come twice\n";
    }
    if (is_json(options_.format)) {
      return;  // has them inside
    }
    morgue::print_notes(err_, result.notes);
    if (options_.show_interpreted && options_.format != OutputFormat::kText) {
      err_ << "query: " << printable(result.interpreted) << '\n';
    }
  }

  void print_timing() const {
    if (options_.timing) {
      timing_.print(err_);
    }
  }

  void print_facets(const SearchResult& result) {
    if (is_json(options_.format) || result.total == 0) {
      const OutputFormat format =
          is_json(options_.format) ? options_.format : OutputFormat::kText;
      make_printer(format, out_, looks())->print(result);
      return;
    }
    for (const Facet& facet : result.facets) {
      out_ << (options_.format == OutputFormat::kCsv
                   ? facet_csv(facet)
                   : facet_table(facet, looks()));
    }
  }

  std::vector<Article> wanted_articles() {
    std::vector<Article> articles;
    for (const std::string& id : options_.ids) {
      if (std::optional<Article> article = searcher_.article(id)) {
        articles.push_back(std::move(*article));
      } else {
        err_ << "morgue-query: no article has the id " << printable(id)
             << "; `--format ids` prints those of a search\n";
      }
    }
    return articles;
  }

  void print_articles(const std::vector<Article>& articles,
                      const QueryMatcher* matcher) {
    const Presentation presentation = looks();
    if (is_json(options_.format)) {
      for (const Article& article : articles) {
        print_article_json(out_, article, matcher);
      }
      return;
    }
    if (const auto writer =
            make_article_writer(options_.format, out_, presentation)) {
      writer->begin();
      for (const Article& article : articles) {
        writer->write(article);
      }
      writer->end();
      return;
    }
    print_texts(articles, presentation, matcher);
  }

  void print_texts(const std::vector<Article>& articles,
                   const Presentation& presentation,
                   const QueryMatcher* matcher) {
    bool first = true;
    for (const Article& article : articles) {
      if (!first) {
        out_ << '\n' << std::string(presentation.width, '-') << "\n\n";
      }
      print_part(article, presentation, matcher);
      first = false;
    }
  }

  void print_part(const Article& article, const Presentation& presentation,
                  const QueryMatcher* matcher) {
    switch (options_.shown) {
      case ShownPart::kArticle:
        print_article(out_, article, presentation, matcher);
        break;
      case ShownPart::kProvenance:
        print_provenance(out_, article);
        break;
      case ShownPart::kFields:
        print_fields(out_, article);
    }
  }

  const QueryOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  CommandTiming timing_;
  Searcher searcher_;
  const CommandLooks looks_{options_};
};

QueryExit check_syntax(const QueryOptions& options, std::ostream& out,
                       std::ostream& err) {
  const ParsedQuery parsed =
      parse_query(options.request.query,
                  {.default_operator = options.request.default_operator,
                   .now = options.request.now});
  print_notes(err, parsed.notes);
  out << printable(describe(parsed.query)) << '\n';
  return QueryExit::kFound;
}

QueryExit run_on_searcher(const QueryOptions& options, std::ostream& out,
                          std::ostream& err) {
  QueryRun run(options, out, err);
  switch (options.command) {
    case QueryCommand::kCount:
      return run.count();
    case QueryCommand::kShow:
      return run.show();
    case QueryCommand::kFacet:
      return run.facet();
    case QueryCommand::kSuggest:
      return run.suggest();
    default:
      return run.search();
  }
}

}  // namespace

QueryExit run_query(const QueryOptions& options, std::ostream& out,
                    std::ostream& err) {
  switch (options.command) {
    case QueryCommand::kCheckSyntax:
      return check_syntax(options, out, err);
    case QueryCommand::kBatch:
      return print_batch(options, out, err);
    case QueryCommand::kCollocates:
      return print_collocates(options, out, err);
    case QueryCommand::kExport:
      return export_matches(options, out, err);
    case QueryCommand::kTrend:
      return print_trend(options, out, err);
    case QueryCommand::kKwic:
      return print_kwic(options, out, err);
    case QueryCommand::kSave:
      return save_query(options, err);
    case QueryCommand::kSaved:
      return list_saved(options, out);
    case QueryCommand::kForget:
      return forget_query(options, err);
    default:
      return run_on_searcher(options, out, err);
  }
}

}  // namespace morgue
