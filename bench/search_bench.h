#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace morgue {

// How long does each class of query take, warm and in process?
struct SearchBenchOptions {
  std::filesystem::path archive;
  std::filesystem::path queries;  // see query_file.h
  bool exact = false;             // count every match
  std::filesystem::path hits;     // one exact count a query; empty: none
  unsigned threads = 1;           // the queries a second are also taken with so
                                  // many at once
  std::string classes;            // letters; empty: all
  unsigned repetitions = 7;       // a query's time is the median of so many
};

// Prints, a class a line, the number of queries and the median and 99th
// percentile over them of CPU and wall microseconds; then queries a second
// and peak memory.  Throws Error.
void run_search_bench(const SearchBenchOptions& options, std::ostream& out);

}  // namespace morgue
