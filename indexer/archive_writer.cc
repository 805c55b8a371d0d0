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
#include "indexer/version_chain.h"

namespace morgue {
namespace {

// What the record's caches and each builder take at the most, however large
// the batch (measured as resident memory at one and at two jobs).
constexpr std::size_t kFixedMemory = std::size_t{96} << 20;
constexpr std::size_t kMemoryPerJob = std::size_t{48} << 20;

// Articles wait as parsed until they are stored: not for long.
constexpr std::size_t kMostUnstoredWeight = std::size_t{16} << 20;

// A segment in the making takes so much for each byte that its articles weigh.
constexpr std::size_t kMemoryPerByte = 2;

// Text that may wait in the record's log after a commit.  A reader replays the
// log when it opens the archive, so it must stay short.
constexpr std::size_t kUnflushedText = std::size_t{1} << 20;

// As many as are asked for, or as there are cores, but so that at least half
// the memory is left for the batch: small batches make small segments, which
// cost more than a core gains.
unsigned jobs_of(const WriterOptions& options) {
  const std::size_t affordable =
      options.memory <= kFixedMemory
          ? 0
          : (options.memory - kFixedMemory) / (2 * kMemoryPerJob);
  const std::size_t wanted =
      options.jobs != 0 ? options.jobs : std::thread::hardware_concurrency();
  return static_cast<unsigned>(
      std::max<std::size_t>(1, std::min(wanted, affordable)));
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

// What segments in the making may take in all.
std::size_t segment_memory(const WriterOptions& options, unsigned jobs) {
  constexpr std::size_t smallest = std::size_t{16} << 20;
  const std::size_t fixed = kFixedMemory + kMemoryPerJob * jobs;
  return options.memory <= fixed + smallest ? smallest : options.memory - fixed;
}

}  // namespace

struct ArchiveWriter::Impl {
  Impl(const std::filesystem::path& archive, const WriterOptions& wanted)
      : layout{archive},
        settings(read_settings(archive)),
        options(wanted),
        jobs(jobs_of(options)),
        memory(segment_memory(options, jobs)),
        record(existing_record(layout), Record::Access::kWrite),
        index(record, layout,
              {.jobs = jobs,
               .merge = options.merge,
               .segment = {.writer = options.writer,
                           .memory = memory / jobs,
                           .sources = std::make_shared<const SourceNames>(
                               SourceNames::read(layout.sources()))}}),
        next_number(index.catalog().next_number) {}

  // What the archive, or the batch in hand, knows of an id.
  struct Known {
    PendingArticles::Entry* pending = nullptr;  // or, if it is not there:
    std::optional<KeyEntry> stored;

    explicit operator bool() const { return pending || stored; }
    const std::string& content() const {
      return pending ? pending->content : stored->content;
    }
    ArticleNumber number() const {
      return pending ? pending->number : stored->number;
    }
    std::uint32_t version() const {
      return pending ? pending->version : stored->version;
    }
  };

  Known known(const std::string& external_id);
  Outcome add(Article article, std::string_view origin);
  void note(Record::Batch changes);
  Outcome revise(const Known& older, Article article, std::string content);
  void take(Article article, std::string content);
  bool batch_is_full() const;
  void commit();
  void store();
  void begin_indexing();
  void erase_versions(ArticleNumber newest, Record::Batch& batch) const;
  std::vector<std::string> remove(std::span<const std::string> external_ids);
  void recover();
  void recover(ArticleNumber number, const Article& article);
  std::vector<ArchiveIndex::Addition> additions() const;

  ArchiveLayout layout;
  ArchiveSettings settings;
  WriterOptions options;
  unsigned jobs;       // segments built at the same time
  std::size_t memory;  // that segments in the making may take in all
  Record record;
  ArchiveIndex index;
  ArticleNumber next_number;
  PendingArticles pending;
  Record::Batch noted;  // to be stored with the pending articles
  std::vector<ArticleNumber> replaced;
  std::uint64_t recovered = 0;
};

bool ArchiveWriter::Impl::batch_is_full() const {
  return (options.batch > 0 && pending.size() >= options.batch) ||
         pending.weight() >= memory / kMemoryPerByte;
}

ArchiveWriter::Impl::Known ArchiveWriter::Impl::known(
    const std::string& external_id) {
  Known known{.pending = pending.find(external_id), .stored = std::nullopt};
  if (!known.pending) {
    known.stored = record.find(external_id);
  }
  return known;
}

Outcome ArchiveWriter::Impl::add(Article article, std::string_view origin) {
  std::string content = settle_identity(article, settings.language);
  if (!origin.empty()) {
    Record::Batch from;
    from.put_origin(article.id, origin);
    note(std::move(from));
  }
  const Known older = known(article.id);
  if (older && older.content() == content) {
    return Outcome::kUnchanged;
  }
  if (older && options.on_duplicate == OnDuplicate::kSkip) {
    return Outcome::kDuplicate;
  }
  if (older) {
    return revise(older, std::move(article), std::move(content));
  }
  take(std::move(article), std::move(content));
  return Outcome::kAdded;
}

void ArchiveWriter::Impl::note(Record::Batch changes) {
  noted.append(std::move(changes));
  if (noted.rows() >= options.store_after) {
    store();
  }
}

Outcome ArchiveWriter::Impl::revise(const Known& older, Article article,
                                    std::string content) {
  const bool replace = options.on_duplicate == OnDuplicate::kReplace;
  if (older.pending && older.pending->article && replace) {
    article.version = older.pending->version;
    article.previous = older.pending->article->previous;
    pending.replace(*older.pending, std::move(article), std::move(content));
    return Outcome::kUpdated;
  }
  article.version = older.version() + 1;
  if (replace) {
    replaced.push_back(older.number());
  } else {
    article.previous = older.number();
  }
  take(std::move(article), std::move(content));
  return Outcome::kUpdated;
}

void ArchiveWriter::Impl::take(Article article, std::string content) {
  pending.add(next_number++, std::move(article), std::move(content));
  if (batch_is_full()) {
    store();
    begin_indexing();
  } else if (pending.unstored() >= options.store_after ||
             pending.unstored_weight() >= kMostUnstoredWeight) {
    store();
  }
}

void ArchiveWriter::Impl::commit() {
  store();
  begin_indexing();
  index.finish_adding();
}

void ArchiveWriter::Impl::store() {
  if (pending.unstored() == 0 && noted.rows() == 0) {
    return;
  }
  Record::Batch batch;
  pending.for_each_unstored([&](const PendingArticles::Entry& entry) {
    batch.put(entry.number, *entry.article, entry.content);
  });
  batch.append(std::exchange(noted, {}));
  index.store(std::move(batch), next_number);
  pending.mark_stored();
}

std::vector<ArchiveIndex::Addition> ArchiveWriter::Impl::additions() const {
  std::vector<ArchiveIndex::Addition> additions;
  additions.reserve(pending.size());
  for (const PendingArticles::Entry& entry : pending.entries()) {
    if (!entry.superseded) {
      additions.push_back(
          {.order = entry.order,
           .language = entry.language,
           .revises = entry.version > 1 ? entry.id : std::string()});
    }
  }
  return additions;
}

// What is pending, which is stored, becomes searchable when the next batch does
// or is asked for.
void ArchiveWriter::Impl::begin_indexing() {
  if (pending.empty()) {
    return;
  }
  Record::Batch batch;
  for (const ArticleNumber number : replaced) {
    erase_versions(number, batch);
  }
  const bool long_log = pending.weight() > kUnflushedText;
  const ArticleNumber last = pending.entries().back().number;
  index.begin_adding(additions(), last, std::move(batch));
  pending.clear();
  replaced.clear();
  if (long_log) {
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
  record.for_each(index.catalog().indexed_up_to + 1,
                  [&](ArticleNumber number, Article&& article) {
                    recover(number, article);
                    return true;
                  });
  recovered += additions().size();
  begin_indexing();
  index.finish_adding();
}

// An article that was stored but not indexed, in order of their numbers.
void ArchiveWriter::Impl::recover(ArticleNumber number,
                                  const Article& article) {
  const std::optional<KeyEntry> key = record.find(article.id);
  if (!key || key->number != number) {
    if (!key || !is_version(record, number, key->number)) {
      replaced.push_back(number);
    }
    return;
  }
  pending.add_stored(number, article);
  if (article.version > 1 && article.previous == 0) {
    // It replaced another, which was to go with the commit that never came.
    for (const ArticleNumber older : index.numbers_of(article.id)) {
      replaced.push_back(older);
    }
  }
  if (batch_is_full()) {
    recovered += additions().size();
    begin_indexing();
  }
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

Outcome ArchiveWriter::add(Article article, std::string_view origin) {
  return impl_->add(std::move(article), origin);
}

void ArchiveWriter::note(Record::Batch changes) {
  impl_->note(std::move(changes));
}

const Record& ArchiveWriter::record() const { return impl_->record; }

std::vector<std::string> ArchiveWriter::remove(
    std::span<const std::string> external_ids) {
  return impl_->remove(external_ids);
}

void ArchiveWriter::commit() { impl_->commit(); }

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
