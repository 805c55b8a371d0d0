#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "archive/record.h"
#include "indexer/index_writer.h"

namespace morgue {

// What to do with an id that the archive holds already, with other content.
enum class OnDuplicate {
  kVersion,  // keep both, find the new one
  kReplace,  // forget the old one
  kSkip,     // keep the old one
};

struct WriterOptions {
  // Articles after which those taken so far become searchable by themselves.
  // 0: as many as the memory allows; larger batches cost less an article.
  std::size_t batch = 0;
  // Articles after which those taken so far become durable.
  std::size_t store_after = 10'000;
  // Bytes that indexing may take in all; a batch is closed early for it.
  std::size_t memory = std::size_t{512} << 20;
  // Segments built at the same time, as far as the memory goes.  0: one a core.
  unsigned jobs = 0;
  OnDuplicate on_duplicate = OnDuplicate::kVersion;
  // Merge segments as they pile up.
  bool merge = true;
  // Make searchable at once what an earlier run had only stored.  Whoever is
  // about to rebuild() need not.
  bool recover = true;
  // Who writes the index of a segment.
  IndexWriterKind writer = best_index_writer();
};

enum class Outcome { kAdded, kUpdated, kUnchanged, kDuplicate };

// Adds to and removes from one archive.  Articles become durable some thousands
// at a time and searchable a batch at a time, which is built while more are
// taken; both of all of them when commit() returns.  The destructor drops what
// is not durable yet; what is becomes searchable when the archive is next
// opened for writing. One ArchiveWriter an archive, one thread.
class ArchiveWriter {
 public:
  // Recovers first: articles that were stored but not yet searchable become
  // so, segment folders that nobody names are removed.
  // Throws Error(kNotFound, kLocked, kNewerFormat, kCorrupt, kIo), and
  // Error(kBadInput) where there is a mistake in the archive's sources.txt.
  ArchiveWriter(const std::filesystem::path& archive, WriterOptions options);
  ~ArchiveWriter();
  ArchiveWriter(ArchiveWriter&&) noexcept;
  ArchiveWriter& operator=(ArchiveWriter&&) noexcept;

  // Takes the article; an empty id becomes "sha256:" and the content's hash.
  // `origin`, if given: the origin_digest of the file it was read from, which
  // the record is to remember.
  Outcome add(Article article, std::string_view origin = {});

  // Changes that become durable together with, never before, the articles
  // taken so far; at the latest by commit().
  void note(Record::Batch changes);

  // As it is stored now.
  const Record& record() const;

  // Removes every version of the articles, in one commit; returns the ids that
  // no article has.
  std::vector<std::string> remove(std::span<const std::string> external_ids);

  // All are durable and searchable when this returns.
  void commit();

  // Waits for merges that commits have started in the background and takes
  // them in.  Without it they are dropped with the writer, to be done again.
  void finish_merges();

  // Merges all segments into one; drops what was deleted.
  void compact();

  // Builds every segment anew from the record.  `watch`, if given, is told now
  // and then how many articles are done, and of how many.
  void rebuild(
      const std::function<void(std::uint64_t, std::uint64_t)>& watch = {});

  // Articles stored when the archive was opened but not searchable till now.
  std::uint64_t recovered() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue
