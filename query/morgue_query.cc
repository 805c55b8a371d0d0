#include <csignal>
#include <exception>
#include <iostream>
#include <variant>

#include "query/commands.h"
#include "query/query_parser.h"
#include "text/unicode.h"

namespace {

using morgue::Failure;
using morgue::QueryExit;

QueryExit exit_code(Failure failure) {
  switch (failure) {
    case Failure::kCorrupt:
      return QueryExit::kDamaged;
    case Failure::kBadInput:
    case Failure::kBadQuery:
    case Failure::kTooExpensive:
      return QueryExit::kUsage;
    default:
      return QueryExit::kNoArchive;
  }
}

QueryExit explain(const morgue::Error& error,
                  const morgue::QueryOptions& options) {
  std::cerr << "morgue-query: " << morgue::printable(error.what()) << '\n';
  if (error.failure() == Failure::kCorrupt) {
    std::cerr << "to see what is damaged, and to build what is searched anew "
                 "from the record:\n  morgue-indexer check -C "
              << morgue::printable(options.archive.string())
              << "\n  morgue-indexer rebuild -C "
              << morgue::printable(options.archive.string()) << '\n';
  }
  return exit_code(error.failure());
}

QueryExit run(const morgue::QueryOptions& options) {
  try {
    const QueryExit exit = run_query(options, std::cout, std::cerr);
    if (!std::cout.flush()) {
      throw morgue::Error(Failure::kIo, "writing output: it was not taken");
    }
    return exit;
  } catch (const morgue::QueryError& error) {
    std::cerr << morgue::explain(error, options.request.query) << '\n';
    return exit_code(error.failure());
  } catch (const morgue::Error& error) {
    return explain(error, options);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // A reader that has seen enough ends us quietly, even where our parent
  // ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    const auto parsed = morgue::parse_query_options(argc, argv);
    if (const auto* farewell = std::get_if<morgue::Farewell>(&parsed)) {
      (farewell->status == 0 ? std::cout : std::cerr) << farewell->text;
      return farewell->status;
    }
    return static_cast<int>(run(std::get<morgue::QueryOptions>(parsed)));
  } catch (const std::exception& error) {
    std::cerr << "morgue-query: " << error.what() << '\n';
    return static_cast<int>(QueryExit::kNoArchive);
  }
}
