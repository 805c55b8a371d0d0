#pragma once

#include <string>

#include "indexer/ingest.h"

namespace morgue {

// "read 5 = 2 added + ...; 1 warning (1 bad-date); skipped: 3 revisit; 1.2 s".
std::string summary(const IngestReport& report);

// The same as one JSON object, with the articles of each format and source.
std::string summary_json(const IngestReport& report);

// "formats: 12 jsonl, 3 text" and "sources: 9 BBC, 6 without", a line each,
// where there are several of them; for people.
std::string breakdown(const IngestReport& report);

}  // namespace morgue
