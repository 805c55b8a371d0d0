#pragma once

#include <optional>
#include <variant>

#include "bench/extraction.h"
#include "bench/generate.h"
#include "bench/microbenchmarks.h"
#include "bench/quality.h"
#include "bench/search_bench.h"

namespace morgue {

using BenchCommand =
    std::variant<MicroOptions, SearchBenchOptions, QualityOptions,
                 ExtractionOptions, GenerateOptions>;

// What was asked for on the command line; without a command, help or a
// complaint has been printed and the program ends with `exit_code`.
struct BenchOptions {
  std::optional<BenchCommand> command;
  int exit_code = 0;
};

BenchOptions parse_options(int argc, const char* const* argv);

}  // namespace morgue
