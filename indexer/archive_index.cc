#include "indexer/archive_index.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "archive/missing_file.h"
#include "indexer/document_finder.h"
#include "indexer/merge_policy.h"
#include "indexer/segment_files.h"
#include "indexer/segment_merger.h"
#include "indexer/version_chain.h"

namespace morgue {
namespace {

// A slice below this is not worth a segment of its own.
constexpr std::size_t kSmallestSlice = 1000;

}  // namespace

ArchiveIndex::ArchiveIndex(Record& record, ArchiveLayout layout, Limits limits)
    : record_(record),
      layout_(std::move(layout)),
      limits_(std::move(limits)),
      catalog_(record.catalog()) {}

SegmentBuild::Slices ArchiveIndex::cut(std::vector<ArticleOrder> order) const {
  std::sort(order.begin(), order.end());
  const std::size_t wanted =
      std::min<std::size_t>(limits_.jobs, order.size() / kSmallestSlice + 1);
  const std::size_t size = (order.size() + wanted - 1) / wanted;
  SegmentBuild::Slices slices;
  for (std::size_t i = 0; i < order.size(); i += size) {
    slices.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(i),
                        order.begin() + static_cast<std::ptrdiff_t>(
                                            std::min(order.size(), i + size)));
  }
  return slices;
}

std::unique_ptr<SegmentBuild> ArchiveIndex::begin_build(
    std::vector<ArticleOrder> order) {
  return std::make_unique<SegmentBuild>(record_, layout_, limits_.segment,
                                        catalog_.next_segment,
                                        cut(std::move(order)));
}

std::vector<SegmentEntry> ArchiveIndex::finish_build(SegmentBuild& build,
                                                     const Watch& watch) {
  build.wait(watch);
  // Also where it has failed: the ids are taken.
  catalog_.next_segment = build.next_segment();
  return build.take();
}

void ArchiveIndex::store(Record::Batch batch, ArticleNumber next_number) {
  Catalog next = catalog_;
  next.next_number = next_number;
  commit(std::move(next), std::move(batch));
}

void ArchiveIndex::begin_adding(std::vector<Addition> additions,
                                ArticleNumber up_to, Record::Batch batch) {
  finish_adding();
  adding_.emplace(Adding{.additions = std::move(additions),
                         .up_to = up_to,
                         .batch = std::move(batch),
                         .build = nullptr});
  begin_build_of_added();
}

void ArchiveIndex::begin_build_of_added() {
  std::vector<ArticleOrder> order;
  order.reserve(adding_->additions.size());
  for (const Addition& addition : adding_->additions) {
    order.push_back(addition.order);
  }
  adding_->build = begin_build(std::move(order));
}

void ArchiveIndex::finish_adding() {
  if (!adding_) {
    return;
  }
  // Where this fails it is begun anew when asked for again: what comes later
  // may not enter the catalog before it.
  if (adding_->build == nullptr) {
    begin_build_of_added();
  }
  const auto build = std::move(adding_->build);
  const std::vector<SegmentEntry> built = finish_build(*build, {});
  if (merge_ && merge_->done()) {
    take_merge();
  }
  if (std::any_of(
          adding_->additions.begin(), adding_->additions.end(),
          [](const Addition& added) { return !added.revises.empty(); })) {
    finish_merges();
  }
  Catalog next = catalog_;
  ++next.generation;
  take_in(next, adding_->additions);
  if (next.segments.empty()) {
    next.sources = digest_of_sources();
  } else if (next.sources != digest_of_sources()) {
    next.sources.clear();
  }
  next.segments.insert(next.segments.end(), built.begin(), built.end());
  next.indexed_up_to = adding_->up_to;
  commit(std::move(next), std::move(adding_->batch));
  adding_.reset();
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

void ArchiveIndex::take_in(Catalog& next,
                           const std::vector<Addition>& additions) {
  DocumentFinder older(layout_);
  for (const Addition& addition : additions) {
    ++next.languages[addition.language];
    if (!addition.revises.empty()) {
      forget(next, older, addition.revises);
    }
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
  next.segments = finish_build(*begin_build(std::move(order)), watch);
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
