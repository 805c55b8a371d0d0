#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "archive/article_order.h"
#include "archive/catalog.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "indexer/document_finder.h"
#include "indexer/merge_task.h"
#include "indexer/segment_writer.h"

namespace morgue {

// The searchable half of an archive being written: its catalog and segments.
// What it is given stands in the record already.  One thread.
class ArchiveIndex {
 public:
  // Articles done, and in all.
  using Watch = std::function<void(std::uint64_t, std::uint64_t)>;

  struct Limits {
    unsigned jobs;           // segments built at the same time
    bool merge;              // merge segments as they pile up
    SegmentOptions segment;  // of each
  };

  ArchiveIndex(Record& record, ArchiveLayout layout, Limits limits);

  const Catalog& catalog() const { return catalog_; }

  // Makes the batch durable, and with it the next article number to be given.
  // Changes nothing of what is found.
  void store(Record::Batch batch, ArticleNumber next_number);

  // An article of the record that is to be found from now on.
  struct Addition {
    ArticleOrder order;
    std::string language;
    std::string revises;  // the id whose older versions are found no more, if
                          // there are any
  };

  // Builds segments of them and takes these into the catalog, together with
  // the other changes in `batch`.  `up_to` is the last number dealt with.
  void add(std::span<const Addition> additions, ArticleNumber up_to,
           Record::Batch batch);

  // No version of the articles is found any more; `batch` as above.
  void remove(const std::vector<std::string>& external_ids,
              Record::Batch batch);

  // The article numbers under which an id is found.
  std::vector<ArticleNumber> numbers_of(std::string_view external_id) const;

  void finish_merges();
  void merge_all();

  // Builds everything anew from the record; `watch`, if given, is told now and
  // then how many of the articles are done.
  void rebuild(const Watch& watch);

  // Removes what no catalog names, after a crash.
  void tidy();

  // False where a file of a segment that the catalog names is not there.
  bool whole() const;

 private:
  using Slices = std::vector<std::vector<ArticleOrder>>;

  Slices cut(std::vector<ArticleOrder> order) const;
  std::vector<SegmentEntry> build(const Slices& slices, const Watch& watch);
  static void forget(Catalog& next, DocumentFinder& finder,
                     std::string_view external_id);
  void count_languages(Catalog& next,
                       std::span<const Addition> additions) const;
  std::string digest_of_sources() const;
  void commit(Catalog next, Record::Batch batch);
  void take_merge();
  void start_merge();
  void remove_segments(const std::vector<SegmentEntry>& segments);

  Record& record_;
  ArchiveLayout layout_;
  Limits limits_;
  Catalog catalog_;
  std::optional<MergeTask> merge_;  // last: waits for its thread first
};

}  // namespace morgue
