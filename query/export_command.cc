#include "query/export_command.h"

#include <optional>
#include <ostream>

#include "query/article_stream.h"
#include "query/command_looks.h"
#include "query/counted.h"
#include "query/export/article_writer.h"
#include "query/export_progress.h"
#include "query/replaced_file.h"
#include "query/report_matches.h"
#include "query/terminal.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// Where the articles go, and what is said of it at the end.
class ExportTarget {
 public:
  ExportTarget(const std::filesystem::path& path, std::ostream& out)
      : path_(path), out_(out) {
    if (!path.empty()) {
      file_.emplace(path);
    }
  }

  std::ostream& stream() { return file_ ? file_->stream() : out_; }
  bool is_terminal() const { return !file_ && writes_to_terminal(); }

  // Throws where what was written so far has not been taken.
  void check() {
    if (!stream()) {
      throw Error(Failure::kIo, "writing " +
                                    (file_ ? path_.string() : "output") +
                                    ": it was not taken");
    }
  }

  void finish() {
    if (file_) {
      check();
      file_->commit();
    }
  }

  std::string name() const {
    return file_ ? ", in " + printable(path_.string()) : "";
  }

 private:
  const std::filesystem::path& path_;
  std::ostream& out_;
  std::optional<ReplacedFile> file_;
};

void write_articles(const OpenArchive& archive, MatchesByDate& matches,
                    ArticleWriter& writer, ExportTarget& target,
                    ExportProgress& progress) {
  writer.begin();
  for_each_article(archive, matches, [&](const Article& article) {
    writer.write(article);
    target.check();
    progress.advance();
    return true;
  });
  writer.end();
}

}  // namespace

QueryExit export_matches(const QueryOptions& options, std::ostream& out,
                         std::ostream& err) {
  return report_matches(options, err, [&](const ReportMatches& found) {
    found.timing.searched();
    const std::uint64_t total = found.matches.total();
    ExportTarget target(options.report.output, out);
    ExportProgress progress(errors_to_terminal() && !target.is_terminal(),
                            total, err);
    const auto writer =
        make_article_writer(options.format, target.stream(),
                            CommandLooks(options).presentation({}));
    write_articles(found.archive, found.matches, *writer, target, progress);
    target.finish();
    progress.finish();
    err << counted(total, "article") << ", newest first" << target.name()
        << '\n';
    return total > 0 ? QueryExit::kFound : QueryExit::kNothingFound;
  });
}

}  // namespace morgue
