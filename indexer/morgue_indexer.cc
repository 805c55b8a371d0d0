#include <atomic>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include <unistd.h>

#include "archive/error.h"
#include "indexer/commands.h"
#include "indexer/index_writer.h"
#include "indexer/large_pages.h"
#include "text/unicode.h"

namespace {

std::atomic<bool> interrupted = false;

// The first signal ends the reading in good order, a second one at once.
void on_signal(int signal) {
  constexpr std::string_view said =
      "\ninterrupted: storing what was read; once more ends at once\n";
  const ssize_t ignored = write(STDERR_FILENO, said.data(), said.size());
  static_cast<void>(ignored);
  interrupted = true;
  std::signal(signal, SIG_DFL);
}

morgue::ExitCode exit_code(morgue::Failure failure) {
  using morgue::ExitCode;
  switch (failure) {
    case morgue::Failure::kLocked:
      return ExitCode::kLocked;
    case morgue::Failure::kCorrupt:
      return ExitCode::kDamaged;
    case morgue::Failure::kBadInput:
    case morgue::Failure::kExists:
    case morgue::Failure::kBadQuery:
    case morgue::Failure::kTooExpensive:
      return ExitCode::kUsage;
    default:
      return ExitCode::kNoArchive;
  }
}

bool reads_articles(const morgue::IndexerCommand& command) {
  return std::holds_alternative<morgue::AddOptions>(command) ||
         std::holds_alternative<morgue::SyncOptions>(command) ||
         std::holds_alternative<morgue::WatchOptions>(command);
}

bool fills_memory(const morgue::IndexerCommand& command) {
  return reads_articles(command) ||
         std::holds_alternative<morgue::CompactOptions>(command) ||
         std::holds_alternative<morgue::RebuildOptions>(command);
}

int run(int argc, char** argv) {
  const auto parsed = morgue::parse_indexer_options(argc, argv);
  if (const int* code = std::get_if<int>(&parsed)) {
    return *code;
  }
  const auto& options = std::get<morgue::IndexerOptions>(parsed);
  if (fills_memory(options.command)) {
    morgue::restart_with_large_pages(argv);
    if (morgue::best_index_writer() == morgue::IndexWriterKind::kNative) {
      std::cerr << "morgue-indexer: this Xapian is not 1.4: its own writer "
                   "makes the index, which is slow\n";
    }
  }
  // A file that grows too large is an error like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  if (reads_articles(options.command)) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      std::signal(signal, on_signal);
    }
  }
  const morgue::ExitCode code =
      run_command(options, {.out = std::cout, .err = std::cerr}, interrupted);
  if (!std::cout.flush()) {
    throw morgue::Error(morgue::Failure::kIo,
                        "writing to standard output: it was not taken");
  }
  return static_cast<int>(code);
}

int fail(const std::string& message, morgue::ExitCode code) {
  std::cerr << "morgue-indexer: " << morgue::printable(message) << '\n';
  return static_cast<int>(code);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return run(argc, argv);
  } catch (const morgue::Error& error) {
    return fail(error.what(), exit_code(error.failure()));
  } catch (const std::bad_alloc&) {
    return fail("out of memory", morgue::ExitCode::kNoArchive);
  } catch (const std::exception& error) {
    return fail(error.what(), morgue::ExitCode::kNoArchive);
  }
}
