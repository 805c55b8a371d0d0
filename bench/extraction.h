#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace morgue {

// How well are articles taken out of HTML pages?
struct ExtractionOptions {
  std::string benchmark;  // "scrapinghub", "readability", "fundus" ...
  std::filesystem::path folder;
};

// Reads each page of the benchmark as morgue-indexer would and prints
// `name value` lines: pages, megabytes a second, precision, recall and F1 of
// the text, and where the benchmark says what is right, the share of pages
// whose headline (either of the two that a page may have), day of publication
// and authors are.  Throws Error.
void run_extraction(const ExtractionOptions& options, std::ostream& out);

}  // namespace morgue
