#include "query/kwic/kwic_command.h"

#include <ostream>

#include "query/article_stream.h"
#include "query/command_looks.h"
#include "query/counted.h"
#include "query/kwic/concordance_printer.h"
#include "query/report_matches.h"

namespace morgue {
namespace {

// Prints lines of one article after another until there are enough.
class KwicRun {
 public:
  KwicRun(const QueryOptions& options, ConcordancePrinter& printer)
      : options_(options), printer_(printer) {}

  void run(const OpenArchive& archive, const Query& query,
           MatchesByDate& matches) {
    const QueryMatcher matcher(query, archive.languages());
    printer_.begin();
    if (options_.request.limit > 0) {
      for_each_article(archive, matches, [&](const Article& article) {
        return print(article, matcher);
      });
    }
  }

  std::size_t printed() const { return printed_; }
  bool more() const { return more_; }

 private:
  // Whether to go on.
  bool print(const Article& article, const QueryMatcher& matcher) {
    for (const ConcordanceLine& line :
         concordance(article, matcher, options_.report.width)) {
      if (printed_ == options_.request.limit) {
        more_ = true;
        return false;
      }
      printer_.print(article, line);
      ++printed_;
    }
    return true;
  }

  const QueryOptions& options_;
  ConcordancePrinter& printer_;
  std::size_t printed_ = 0;
  bool more_ = false;
};

}  // namespace

QueryExit print_kwic(const QueryOptions& options, std::ostream& out,
                     std::ostream& err) {
  return report_matches(options, err, [&](const ReportMatches& found) {
    found.timing.searched();
    const CommandLooks looks(options);
    const auto printer = make_concordance_printer(
        options.format, out, looks.presentation(found.archive.languages()),
        options.report.width);
    KwicRun run(options, *printer);
    {
      const auto pager = looks.start_pager();
      run.run(found.archive, found.query, found.matches);
    }
    if (run.more()) {
      err << "note: the first " << counted(run.printed(), "line")
          << ", newest article first; -n prints more\n";
    }
    return found.matches.total() > 0 ? QueryExit::kFound
                                     : QueryExit::kNothingFound;
  });
}

}  // namespace morgue
