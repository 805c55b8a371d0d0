#include "indexer/ingest.h"

#include <optional>
#include <utility>
#include <variant>

namespace morgue {
namespace {

constexpr const char* kWithout = "without";

class Run {
 public:
  Run(const ArticleSink& sink, RejectFile& rejects, bool strict)
      : sink_(sink), rejects_(rejects), strict_(strict) {}

  void take(Incoming&& incoming) {
    if (const auto* skip = std::get_if<Skip>(&incoming)) {
      report_.skipped.add(skip->reason);
      return;
    }
    ++report_.read;
    if (auto* submission = std::get_if<Submission>(&incoming)) {
      take(std::move(*submission));
    } else {
      refuse(std::get<Reject>(incoming));
    }
  }

  const IngestReport& report() const { return report_; }
  void mark_interrupted() { report_.interrupted = true; }

 private:
  void take(Submission&& submission) {
    const std::string& source = submission.article.source;
    report_.formats.add(submission.article.raw.format);
    report_.sources.add(source.empty() ? kWithout : source);
    for (const Warning& warning : submission.warnings) {
      ++report_.warnings;
      report_.warned.add(warning.reason);
      rejects_.warn(submission.article, warning);
    }
    const Reject if_duplicate{.file = submission.article.raw.file,
                              .offset = submission.article.raw.offset,
                              .id = submission.article.id,
                              .reason = "duplicate-id",
                              .message =
                                  "the archive holds another article "
                                  "with this id"};
    switch (sink_(std::move(submission.article))) {
      case Outcome::kAdded:
        ++report_.added;
        break;
      case Outcome::kUpdated:
        ++report_.updated;
        break;
      case Outcome::kUnchanged:
        ++report_.unchanged;
        break;
      case Outcome::kDuplicate:
        strict_ ? refuse(if_duplicate) : void(++report_.duplicate);
    }
  }

  void refuse(const Reject& reject) {
    ++report_.rejected;
    rejects_.add(reject);
  }

  const ArticleSink& sink_;
  RejectFile& rejects_;
  bool strict_;
  IngestReport report_;
};

}  // namespace

IngestReport& IngestReport::operator+=(const IngestReport& other) {
  read += other.read;
  added += other.added;
  updated += other.updated;
  unchanged += other.unchanged;
  duplicate += other.duplicate;
  rejected += other.rejected;
  warnings += other.warnings;
  warned += other.warned;
  skipped += other.skipped;
  formats += other.formats;
  sources += other.sources;
  seconds += other.seconds;
  interrupted = interrupted || other.interrupted;
  return *this;
}

IngestReport ingest(ArticleReader& reader, const ArticleSink& sink,
                    RejectFile& rejects, Progress& progress,
                    const IngestControl& control) {
  Run run(sink, rejects, control.strict);
  while (!control.stop) {
    std::optional<Incoming> incoming = reader.next();
    if (!incoming) {
      return run.report();
    }
    const std::uint64_t articles =
        std::holds_alternative<Skip>(*incoming) ? 0 : 1;
    run.take(std::move(*incoming));
    progress.advance(articles, reader.bytes_taken(), reader.bytes_total());
  }
  run.mark_interrupted();
  return run.report();
}

}  // namespace morgue
