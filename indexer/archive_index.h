#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/article_order.h"
#include "archive/catalog.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "indexer/document_finder.h"
#include "indexer/merge_task.h"
#include "indexer/segment_build.h"
#include "indexer/segment_writer.h"

namespace morgue {

// The searchable half of an archive being written: its catalog and segments.
// What it is given stands in the record already.  One thread.
class ArchiveIndex {
 public:
  using Watch = SegmentBuild::Watch;

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

  // Begins to build segments of them, which goes on while more is stored.
  // Finishes first what was begun before.
  void begin_adding(std::vector<Addition> additions, ArticleNumber up_to,
                    Record::Batch batch);

  // Takes what was begun into the catalog, together with the other changes in
  // `batch`; nothing where nothing was.  `up_to` is the last number dealt with.
  // Where it throws, it may be asked for again.
  void finish_adding();

  // The article numbers under which an id is found.
  std::vector<ArticleNumber> numbers_of(std::string_view external_id) const;

  // No version of the articles is found any more; `batch` as above.  What
  // follows is not to be called between begin_adding() and finish_adding().
  void remove(const std::vector<std::string>& external_ids,
              Record::Batch batch);

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
  struct Adding {
    std::vector<Addition> additions;
    ArticleNumber up_to;
    Record::Batch batch;
    std::unique_ptr<SegmentBuild> build;
  };

  SegmentBuild::Slices cut(std::vector<ArticleOrder> order) const;
  void begin_build_of_added();
  std::unique_ptr<SegmentBuild> begin_build(std::vector<ArticleOrder> order);
  std::vector<SegmentEntry> finish_build(SegmentBuild& build,
                                         const Watch& watch);
  static void forget(Catalog& next, DocumentFinder& finder,
                     std::string_view external_id);
  void take_in(Catalog& next, const std::vector<Addition>& additions);
  std::string digest_of_sources() const;
  void commit(Catalog next, Record::Batch batch);
  void take_merge();
  void start_merge();
  void remove_segments(const std::vector<SegmentEntry>& segments);

  Record& record_;
  ArchiveLayout layout_;
  Limits limits_;
  Catalog catalog_;
  // Last: these wait for their threads first.
  std::optional<MergeTask> merge_;
  std::optional<Adding> adding_;
};

}  // namespace morgue
