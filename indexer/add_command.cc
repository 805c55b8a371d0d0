#include "indexer/add_command.h"

#include <memory>
#include <utility>

#include "archive/error.h"
#include "indexer/ingest_run.h"
#include "indexer/rehearsal.h"

namespace morgue {
namespace {

// The inputs of one `add`, taken one after another.
class Addition {
 public:
  Addition(const IndexerOptions& options, const AddOptions& add,
           Console console)
      : options_(options), add_(add), run_(options, add, console) {}

  ExitCode run(const std::atomic<bool>& stop) {
    expect_inputs();
    add_.dry_run ? rehearse(stop) : write(stop);
    run_.tell();
    return run_.exit_code();
  }

 private:
  void rehearse(const std::atomic<bool>& stop) {
    Rehearsal rehearsal(options_.archive, add_.writer.on_duplicate);
    read_all([&](Article article) { return rehearsal.add(std::move(article)); },
             stop);
  }

  void write(const std::atomic<bool>& stop) {
    run_.write(
        [&](ArchiveWriter& writer) {
          read_all(
              [&](Article article) { return writer.add(std::move(article)); },
              stop);
        },
        stop);
  }

  void read_all(const ArticleSink& sink, const std::atomic<bool>& stop) {
    for (const auto& input : add_.inputs) {
      if (stop) {
        run_.report().interrupted = true;
        return;
      }
      if (const auto reader = opened(input)) {
        run_.take(*reader, sink, stop);
      }
      run_.next_input();
    }
  }

  // A name that is typed wrong stops everything before it has begun.
  void expect_inputs() const {
    for (const auto& input : add_.inputs) {
      std::error_code unknown;
      if (input != "-" && !std::filesystem::exists(input, unknown)) {
        throw Error(Failure::kNotFound, "opening " + input.string() +
                                            ": there is no such file; nothing "
                                            "was added");
      }
    }
  }

  // Null, and a reject, where the input cannot be opened: as in a folder.
  std::unique_ptr<ArticleReader> opened(const std::filesystem::path& input) {
    try {
      return open_reader(input, run_.reader_options());
    } catch (const Error& error) {
      if (error.failure() == Failure::kBadInput) {
        throw;  // an option
      }
      run_.refuse({.file = input.string(),
                   .id = {},
                   .reason = "unreadable",
                   .message = error.what()});
      return nullptr;
    }
  }

  const IndexerOptions& options_;
  const AddOptions& add_;
  IngestRun run_;
};

}  // namespace

ExitCode run_add(const IndexerOptions& options, const AddOptions& add,
                 Console console, const std::atomic<bool>& stop) {
  return Addition(options, add, console).run(stop);
}

}  // namespace morgue
