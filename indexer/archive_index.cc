#include "indexer/archive_index.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include "archive/missing_file.h"
#include "indexer/document_finder.h"
#include "indexer/merge_policy.h"
#include "indexer/segment_files.h"
#include "indexer/segment_merger.h"
#include "indexer/stored_articles.h"
#include "indexer/version_chain.h"

namespace morgue {
namespace {

// How often whoever waits for long work is told how far it has come.
constexpr std::chrono::milliseconds kTick{200};

// A slice below this is not worth a segment of its own.
constexpr std::size_t kSmallestSlice = 1000;

// What the builders of several slices share.
struct SharedWork {
  const Record& record;
  const ArchiveLayout& layout;
  const SegmentOptions& options;
  std::atomic<SegmentId> next_segment;
  std::atomic<std::uint64_t> done = 0;  // articles
};

// Builds as many segments of the articles as it takes.
std::vector<SegmentEntry> build_slice(SharedWork& work,
                                      std::span<const ArticleOrder> slice) {
  std::vector<SegmentEntry> built;
  while (!slice.empty()) {
    StoredArticles articles(work.record, slice);
    built.push_back(write_segment(work.layout, work.next_segment++,
                                  work.options, slice,
                                  [&](std::size_t i) -> const Article& {
                                    ++work.done;
                                    return articles.at(i);
                                  }));
    slice = slice.subspan(built.back().articles);
  }
  return built;
}

}  // namespace

ArchiveIndex::ArchiveIndex(Record& record, ArchiveLayout layout, Limits limits)
    : record_(record),
      layout_(std::move(layout)),
      limits_(std::move(limits)),
      catalog_(record.catalog()) {}

ArchiveIndex::Slices ArchiveIndex::cut(std::vector<ArticleOrder> order) const {
  std::sort(order.begin(), order.end());
  const std::size_t wanted =
      std::min<std::size_t>(limits_.jobs, order.size() / kSmallestSlice + 1);
  const std::size_t size = (order.size() + wanted - 1) / wanted;
  Slices slices;
  for (std::size_t i = 0; i < order.size(); i += size) {
    slices.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(i),
                        order.begin() + static_cast<std::ptrdiff_t>(
                                            std::min(order.size(), i + size)));
  }
  return slices;
}

std::vector<SegmentEntry> ArchiveIndex::build(const Slices& slices,
                                              const Watch& watch) {
  std::uint64_t total = 0;
  SharedWork work{.record = record_,
                  .layout = layout_,
                  .options = limits_.segment,
                  .next_segment = catalog_.next_segment};
  std::vector<std::future<std::vector<SegmentEntry>>> running;
  running.reserve(slices.size());
  for (const std::vector<ArticleOrder>& slice : slices) {
    total += slice.size();
    running.push_back(std::async(std::launch::async, [&work, &slice] {
      return build_slice(work, slice);
    }));
  }
  std::vector<SegmentEntry> built;
  for (const auto& slice : running) {
    while (watch && slice.wait_for(kTick) != std::future_status::ready) {
      watch(work.done, total);
    }
    slice.wait();
  }
  // Also where one has failed: the others' ids are taken.
  catalog_.next_segment = work.next_segment;
  for (auto& slice : running) {
    std::vector<SegmentEntry> segments = slice.get();
    std::move(segments.begin(), segments.end(), std::back_inserter(built));
  }
  return built;
}

void ArchiveIndex::store(Record::Batch batch, ArticleNumber next_number) {
  Catalog next = catalog_;
  next.next_number = next_number;
  commit(std::move(next), std::move(batch));
}

void ArchiveIndex::add(std::span<const Addition> additions, ArticleNumber up_to,
                       Record::Batch batch) {
  if (merge_ && merge_->done()) {
    take_merge();
  }
  std::vector<ArticleOrder> order;
  order.reserve(additions.size());
  bool revises = false;
  for (const Addition& addition : additions) {
    order.push_back(addition.order);
    revises = revises || !addition.revises.empty();
  }
  if (revises) {
    finish_merges();
  }
  const std::vector<SegmentEntry> built = build(cut(std::move(order)), {});
  Catalog next = catalog_;
  ++next.generation;
  DocumentFinder older(layout_);
  for (const Addition& addition : additions) {
    if (!addition.revises.empty()) {
      forget(next, older, addition.revises);
    }
  }
  count_languages(next, additions);
  if (next.segments.empty()) {
    next.sources = digest_of_sources();
  }
  next.segments.insert(next.segments.end(), built.begin(), built.end());
  next.indexed_up_to = up_to;
  commit(std::move(next), std::move(batch));
  start_merge();
}

std::vector<ArticleNumber> ArchiveIndex::numbers_of(
    std::string_view external_id) const {
  std::vector<ArticleNumber> numbers;
  for (const auto& found :
       DocumentFinder(layout_).find(catalog_, external_id)) {
    numbers.push_back(found.number);
  }
  return numbers;
}

void ArchiveIndex::remove(const std::vector<std::string>& external_ids,
                          Record::Batch batch) {
  finish_merges();
  Catalog next = catalog_;
  ++next.generation;
  DocumentFinder finder(layout_);
  for (const std::string& id : external_ids) {
    forget(next, finder, id);
  }
  commit(std::move(next), std::move(batch));
  start_merge();
}

void ArchiveIndex::forget(Catalog& next, DocumentFinder& finder,
                          std::string_view external_id) {
  for (const auto& found : finder.find(next, external_id)) {
    for (SegmentEntry& segment : next.segments) {
      if (segment.id == found.segment) {
        mark_deleted(segment, found.docid, next.generation);
      }
    }
    auto language = next.languages.find(found.language);
    if (language != next.languages.end() && --language->second == 0) {
      next.languages.erase(language);
    }
  }
}

void ArchiveIndex::count_languages(Catalog& next,
                                   std::span<const Addition> additions) const {
  for (const Addition& addition : additions) {
    ++next.languages[addition.language];
  }
}

void ArchiveIndex::commit(Catalog next, Record::Batch batch) {
  next.next_segment = catalog_.next_segment;
  batch.put(next);
  record_.commit(std::move(batch));
  catalog_ = std::move(next);
}

void ArchiveIndex::start_merge() {
  if (!limits_.merge || merge_) {
    return;
  }
  std::vector<SegmentEntry> sources = choose_merge(catalog_);
  if (!sources.empty()) {
    merge_.emplace(layout_, catalog_.next_segment++, limits_.segment.writer,
                   std::move(sources));
  }
}

void ArchiveIndex::take_merge() {
  MergeTask task = std::move(*merge_);
  merge_.reset();  // also where the merge has failed
  SegmentEntry merged = task.result();
  const std::vector<SegmentEntry>& sources = task.sources();
  commit(with_merged(catalog_, sources, std::move(merged)), Record::Batch());
  remove_segments(sources);
}

void ArchiveIndex::finish_merges() {
  for (; merge_; start_merge()) {
    take_merge();
  }
}

void ArchiveIndex::merge_all() {
  finish_merges();
  const std::vector<SegmentEntry> sources = catalog_.segments;
  const bool deleted =
      std::any_of(sources.begin(), sources.end(),
                  [](const SegmentEntry& s) { return !s.deletions.empty(); });
  if (sources.size() < 2 && !deleted) {
    return;
  }
  const SegmentId id = catalog_.next_segment++;
  SegmentEntry merged =
      merge_segments(layout_, id, limits_.segment.writer, sources);
  commit(with_merged(catalog_, sources, std::move(merged)), Record::Batch());
  remove_segments(sources);
}

void ArchiveIndex::rebuild(const Watch& watch) {
  merge_.reset();
  tidy();
  Catalog next = catalog_;
  const std::vector<SegmentEntry> old = std::move(next.segments);
  next.languages.clear();
  std::vector<ArticleOrder> order;
  Record::Batch replaced;  // and not erased before a crash
  record_.for_each(1, [&](ArticleNumber number, Article&& article) {
    const auto key = record_.find(article.id);
    if (key && key->number == number) {
      order.push_back(order_of(number, article));
      ++next.languages[article.language.tag];
    } else if (!key || !is_version(record_, number, key->number)) {
      replaced.erase(number);
    }
    next.indexed_up_to = number;
    return true;
  });
  next.segments = build(cut(std::move(order)), watch);
  next.sources = digest_of_sources();
  ++next.generation;
  commit(std::move(next), std::move(replaced));
  remove_segments(old);
}

std::string ArchiveIndex::digest_of_sources() const {
  return limits_.segment.sources ? limits_.segment.sources->digest()
                                 : std::string();
}

void ArchiveIndex::tidy() { remove_strays(layout_, catalog_); }

bool ArchiveIndex::whole() const {
  return std::all_of(catalog_.segments.begin(), catalog_.segments.end(),
                     [&](const SegmentEntry& segment) {
                       return !missing_file(layout_, segment);
                     });
}

void ArchiveIndex::remove_segments(const std::vector<SegmentEntry>& segments) {
  for (const SegmentEntry& segment : segments) {
    // What cannot be removed now is removed when the archive is next opened.
    std::error_code ignored;
    std::filesystem::remove_all(layout_.segment(segment.id), ignored);
  }
}

}  // namespace morgue
