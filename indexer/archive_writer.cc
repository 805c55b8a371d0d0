#include "indexer/archive_writer.h"

#include <algorithm>
#include <set>
#include <span>
#include <thread>
#include <utility>

#include "archive/error.h"
#include "archive/layout.h"
#include "archive/settings.h"
#include "indexer/archive_index.h"
#include "indexer/article_identity.h"
#include "indexer/pending_articles.h"

namespace morgue {
namespace {

// What the record's caches and each builder take at the most, however large
// the batch (measured as resident memory at one and at two jobs).
constexpr std::size_t kFixedMemory = std::size_t{96} << 20;
constexpr std::size_t kMemoryPerJob = std::size_t{64} << 20;

// The articles of a batch are held as parsed, and encoded while they are
// stored.
constexpr std::size_t kMemoryPerTextByte = 6;

// Text that may wait in the record's log after a commit.  A reader replays the
// log when it opens the archive, so it must stay short.
constexpr std::size_t kUnflushedText = std::size_t{1} << 20;

// As many as there are cores, but so that at least half the memory is left
// for the batch: small batches make small segments, which cost more than a
// core gains.
unsigned jobs_of(const WriterOptions& options) {
  if (options.jobs != 0) {
    return options.jobs;
  }
  const std::size_t affordable =
      options.memory <= kFixedMemory
          ? 0
          : (options.memory - kFixedMemory) / (2 * kMemoryPerJob);
  const std::size_t cores = std::thread::hardware_concurrency();
  return static_cast<unsigned>(
      std::max<std::size_t>(1, std::min(cores, affordable)));
}

// A writer must never begin a new record where one has gone: the segments
// would be taken for rubbish.
std::filesystem::path existing_record(const ArchiveLayout& layout) {
  std::error_code unknown;
  if (!std::filesystem::exists(layout.record(), unknown)) {
    throw Error(Failure::kCorrupt, "opening archive " + layout.root.string() +
                                       ": its record has gone; restore " +
                                       layout.record().string() +
                                       " from a backup");
  }
  return layout.record();
}

// Bytes of text at which a batch is closed, so that all stays in `memory`.
std::size_t text_budget(const WriterOptions& options) {
  constexpr std::size_t smallest = std::size_t{1} << 20;
  const std::size_t fixed = kFixedMemory + kMemoryPerJob * jobs_of(options);
  return options.memory <= fixed ? smallest
                                 : std::max(smallest, (options.memory - fixed) /
                                                          kMemoryPerTextByte);
}

}  // namespace

struct ArchiveWriter::Impl {
  Impl(const std::filesystem::path& archive, const WriterOptions& wanted)
      : layout{archive},
        settings(read_settings(archive)),
        options(wanted),
        record(existing_record(layout), Record::Access::kWrite),
        index(record, layout,
              {.jobs = jobs_of(options), .merge = options.merge}),
        next_number(index.catalog().next_number) {}

  // What the archive, or the batch in hand, knows of an id.
  struct Known {
    PendingArticles::Entry* pending = nullptr;  // or, if it is not there:
    std::optional<KeyEntry> stored;

    explicit operator bool() const { return pending || stored; }
    const std::string& content() const {
      return pending ? pending->content : stored->content;
    }
  };

  Known known(const std::string& external_id);
  Outcome add(Article article);
  Outcome revise(const Known& older, PendingArticles::Entry entry);
  void take(PendingArticles::Entry entry);
  bool batch_is_full() const;
  CommitReport commit();
  void store();
  void make_searchable();
  void erase_versions(ArticleNumber newest, Record::Batch& batch) const;
  std::vector<std::string> remove(std::span<const std::string> external_ids);
  void recover();
  void recover_pending();

  ArchiveLayout layout;
  ArchiveSettings settings;
  WriterOptions options;
  Record record;
  ArchiveIndex index;
  ArticleNumber next_number;
  PendingArticles pending;
  std::vector<ArticleNumber> replaced;
  std::uint64_t recovered = 0;
};

bool ArchiveWriter::Impl::batch_is_full() const {
  return pending.size() >= options.batch ||
         pending.bytes() >= text_budget(options);
}

ArchiveWriter::Impl::Known ArchiveWriter::Impl::known(
    const std::string& external_id) {
  Known known{.pending = pending.find(external_id), .stored = std::nullopt};
  if (!known.pending) {
    known.stored = record.find(external_id);
  }
  return known;
}

Outcome ArchiveWriter::Impl::add(Article article) {
  PendingArticles::Entry entry;
  entry.content = settle_identity(article, settings.language);
  entry.article = std::move(article);
  const Known older = known(entry.article.id);
  if (older && older.content() == entry.content) {
    return Outcome::kUnchanged;
  }
  if (older && options.on_duplicate == OnDuplicate::kSkip) {
    return Outcome::kDuplicate;
  }
  if (older) {
    return revise(older, std::move(entry));
  }
  take(std::move(entry));
  return Outcome::kAdded;
}

Outcome ArchiveWriter::Impl::revise(const Known& older,
                                    PendingArticles::Entry entry) {
  const bool replace = options.on_duplicate == OnDuplicate::kReplace;
  if (older.pending && replace) {
    entry.article.version = older.pending->article.version;
    pending.replace(*older.pending, std::move(entry));
    return Outcome::kUpdated;
  }
  entry.article.version =
      (older.pending ? older.pending->article.version : older.stored->version) +
      1;
  if (replace) {
    replaced.push_back(older.stored->number);
  } else {
    entry.article.previous =
        older.pending ? older.pending->number : older.stored->number;
  }
  take(std::move(entry));
  return Outcome::kUpdated;
}

void ArchiveWriter::Impl::take(PendingArticles::Entry entry) {
  entry.number = next_number++;
  pending.add(std::move(entry));
  if (batch_is_full()) {
    commit();
  }
}

CommitReport ArchiveWriter::Impl::commit() {
  const std::uint64_t articles = pending.size();
  if (articles > 0) {
    store();
    make_searchable();
    pending.clear();
    replaced.clear();
  }
  return {.articles = articles, .generation = index.catalog().generation};
}

void ArchiveWriter::Impl::store() {
  Record::Batch batch;
  for (const auto& entry : pending.entries()) {
    batch.put(entry.number, entry.article);
  }
  index.store(std::move(batch), next_number);
}

void ArchiveWriter::Impl::make_searchable() {
  std::vector<ArchiveIndex::Addition> additions;
  for (const auto& entry : pending.entries()) {
    if (!entry.superseded) {
      additions.push_back({.number = entry.number, .article = &entry.article});
    }
  }
  Record::Batch batch;
  for (const ArticleNumber number : replaced) {
    erase_versions(number, batch);
  }
  index.add(additions, next_number - 1, std::move(batch));
  if (pending.bytes() > kUnflushedText) {
    record.flush();
  }
}

void ArchiveWriter::Impl::erase_versions(ArticleNumber newest,
                                         Record::Batch& batch) const {
  for (ArticleNumber number = newest; number != 0;) {
    const std::optional<Article> version = record.get(number);
    batch.erase(number);
    number = version ? version->previous : 0;
  }
}

std::vector<std::string> ArchiveWriter::Impl::remove(
    std::span<const std::string> external_ids) {
  commit();
  Record::Batch batch;
  std::set<std::string> known;
  std::vector<std::string> unknown;
  for (const std::string& id : external_ids) {
    const std::optional<KeyEntry> key = record.find(id);
    if (!key) {
      unknown.push_back(id);
    } else if (known.insert(id).second) {
      batch.erase_key(id);
      erase_versions(key->number, batch);
    }
  }
  if (!known.empty()) {
    index.remove({known.begin(), known.end()}, std::move(batch));
  }
  return unknown;
}

void ArchiveWriter::Impl::recover() {
  index.tidy();
  if (!index.whole()) {
    index.rebuild({});
    return;
  }
  std::vector<PendingArticles::Entry> articles;
  record.for_each(index.catalog().indexed_up_to + 1, [&](ArticleNumber number,
                                                         Article&& article) {
    pending.add({.number = number, .article = std::move(article)});
    if (batch_is_full()) {
      recover_pending();
    }
    return true;
  });
  if (!pending.empty()) {
    recover_pending();
  }
}

void ArchiveWriter::Impl::recover_pending() {
  std::vector<ArchiveIndex::Addition> additions;
  Record::Batch batch;
  for (const auto& entry : pending.entries()) {
    const std::optional<KeyEntry> key = record.find(entry.article.id);
    if (!key || key->number != entry.number) {
      continue;
    }
    additions.push_back({.number = entry.number, .article = &entry.article});
    if (entry.article.version > 1 && entry.article.previous == 0) {
      // It replaced another, which was to go with the commit that never came.
      for (const ArticleNumber older : index.numbers_of(entry.article.id)) {
        erase_versions(older, batch);
      }
    }
  }
  const ArticleNumber last = pending.entries().back().number;
  index.add(additions, last, std::move(batch));
  recovered += additions.size();
  pending.clear();
}

ArchiveWriter::ArchiveWriter(const std::filesystem::path& archive,
                             WriterOptions options)
    : impl_(std::make_unique<Impl>(archive, options)) {
  if (options.recover) {
    impl_->recover();
  }
}

ArchiveWriter::~ArchiveWriter() = default;
ArchiveWriter::ArchiveWriter(ArchiveWriter&&) noexcept = default;
ArchiveWriter& ArchiveWriter::operator=(ArchiveWriter&&) noexcept = default;

Outcome ArchiveWriter::add(Article article) {
  return impl_->add(std::move(article));
}

std::vector<std::string> ArchiveWriter::remove(
    std::span<const std::string> external_ids) {
  return impl_->remove(external_ids);
}

CommitReport ArchiveWriter::commit() { return impl_->commit(); }

void ArchiveWriter::finish_merges() {
  impl_->index.finish_merges();
  impl_->record.flush();
}

void ArchiveWriter::compact() {
  impl_->commit();
  impl_->index.merge_all();
  impl_->record.flush();
  impl_->record.compact();
}

void ArchiveWriter::rebuild(
    const std::function<void(std::uint64_t, std::uint64_t)>& watch) {
  impl_->commit();
  impl_->index.rebuild(watch);
}

std::uint64_t ArchiveWriter::recovered() const { return impl_->recovered; }

}  // namespace morgue
