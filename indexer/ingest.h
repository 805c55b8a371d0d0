#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "corpus/article_reader.h"
#include "indexer/archive_writer.h"
#include "indexer/name_counts.h"
#include "indexer/progress.h"
#include "indexer/reject_file.h"

namespace morgue {

// What became of the records of one run.  Adds up: read = added + updated +
// unchanged + duplicate + rejected.  What is no article is not among them.
struct IngestReport {
  std::uint64_t read = 0;
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t duplicate = 0;
  std::uint64_t rejected = 0;
  std::uint64_t warnings = 0;
  NameCounts warned;   // by reason
  NameCounts skipped;  // by reason
  NameCounts formats;  // of articles that were read, whatever became of them
  NameCounts sources;  // likewise; "without" where there is none
  double seconds = 0;
  bool interrupted = false;

  IngestReport& operator+=(const IngestReport& other);
};

// Where articles go: ArchiveWriter::add, or a rehearsal of it.
using ArticleSink = std::function<Outcome(Article)>;

struct IngestControl {
  const std::atomic<bool>& stop;  // set from elsewhere: end early
  bool strict = false;            // what the sink calls a duplicate is a reject
};

// Takes everything that the reader has to the sink.
IngestReport ingest(ArticleReader& reader, const ArticleSink& sink,
                    RejectFile& rejects, Progress& progress,
                    const IngestControl& control);

}  // namespace morgue
