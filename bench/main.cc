#include <iostream>

#include "archive/error.h"
#include "bench/options.h"

namespace {

struct RunCommand {
  void operator()(const morgue::MicroOptions& options) const {
    morgue::run_microbenchmarks(options);
  }
  void operator()(const morgue::SearchBenchOptions& options) const {
    morgue::run_search_bench(options, std::cout);
  }
  void operator()(const morgue::QualityOptions& options) const {
    morgue::run_quality(options, std::cout, std::cerr);
  }
  void operator()(const morgue::ExtractionOptions& options) const {
    morgue::run_extraction(options, std::cout);
  }
  void operator()(const morgue::GenerateOptions& options) const {
    morgue::run_generate(options);
  }
};

}  // namespace

// Exit codes: 0 done, 2 failure.
int main(int argc, char** argv) {
  try {
    const morgue::BenchOptions options = morgue::parse_options(argc, argv);
    if (!options.command) {
      return options.exit_code;
    }
    std::visit(RunCommand{}, *options.command);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "morgue-bench: " << error.what() << '\n';
    return 2;
  }
}
