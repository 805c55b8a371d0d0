#include "indexer/segment_merger.h"

#include <algorithm>
#include <string>

#include <xapian.h>

#include "archive/engine_error.h"
#include "indexer/document_finder.h"
#include "indexer/segment_files.h"
#include "indexer/segment_writer.h"
#include "indexer/stored_articles.h"

namespace morgue {
namespace {

// A segment with its first and its last article, deleted or not.
struct Stretch {
  SegmentEntry segment;
  ArticleOrder first;
  ArticleOrder last;
};

std::vector<Stretch> newest_first(const ArchiveLayout& layout,
                                  const std::vector<SegmentEntry>& sources) {
  DocumentFinder segments(layout);
  std::vector<Stretch> stretches;
  stretches.reserve(sources.size());
  for (const SegmentEntry& source : sources) {
    stretches.push_back(
        {source, segments.at(source, 1),
         segments.at(source, static_cast<Docid>(source.articles))});
  }
  std::sort(
      stretches.begin(), stretches.end(),
      [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
  return stretches;
}

// Docids stay in the order of articles if the sources are put end to end.
bool follow_each_other(const std::vector<Stretch>& stretches) {
  for (std::size_t i = 0; i + 1 < stretches.size(); ++i) {
    if (!(stretches[i].last < stretches[i + 1].first)) {
      return false;
    }
  }
  return true;
}

bool much_deleted(const std::vector<SegmentEntry>& sources) {
  std::uint64_t articles = 0;
  std::uint64_t deleted = 0;
  for (const SegmentEntry& source : sources) {
    articles += source.articles;
    deleted += source.deletions.size();
  }
  return deleted * 8 > articles;
}

SegmentEntry joined_entry(SegmentId id,
                          const std::vector<SegmentEntry>& sources) {
  SegmentEntry entry{.id = id};
  for (const SegmentEntry& source : sources) {
    for (const auto& deletion : source.deletions) {
      entry.deletions.push_back(
          {.docid = static_cast<Docid>(entry.articles + deletion.docid),
           .generation = deletion.generation});
    }
    if (source.dated > 0) {
      entry.newest = entry.dated == 0 ? source.newest : entry.newest;
      entry.oldest = source.oldest;
    }
    entry.articles += source.articles;
    entry.dated += source.dated;
  }
  return entry;
}

SegmentEntry join_segments(const ArchiveLayout& layout, SegmentId id,
                           const std::vector<SegmentEntry>& sources) {
  const auto folder = start_segment(layout, id);
  DocumentFinder segments(layout);
  Xapian::Database all;
  for (const SegmentEntry& source : sources) {
    all.add_database(segments.open(source.id));
  }
  in_our_words("merging into " + layout.segment(id).string(), [&] {
    all.compact((folder / ArchiveLayout::kIndexFile).string(),
                Xapian::DBCOMPACT_SINGLE_FILE);
  });
  name_segment(layout, id);
  SegmentEntry entry = joined_entry(id, sources);
  describe_files(layout, entry);
  return entry;
}

std::vector<ArticleOrder> live_articles(
    const ArchiveLayout& layout, const std::vector<SegmentEntry>& sources) {
  DocumentFinder segments(layout);
  std::vector<ArticleOrder> order;
  for (const SegmentEntry& source : sources) {
    const std::vector<ArticleOrder> articles = segments.articles(source);
    order.insert(order.end(), articles.begin(), articles.end());
  }
  std::sort(order.begin(), order.end());
  return order;
}

}  // namespace

SegmentEntry rewrite_segments(const Record& record, const ArchiveLayout& layout,
                              SegmentId id,
                              const std::vector<SegmentEntry>& sources) {
  const std::vector<ArticleOrder> order = live_articles(layout, sources);
  StoredArticles articles(record, order);
  return write_segment(layout, id, order, [&](std::size_t i) -> const Article& {
    return articles.at(i);
  });
}

SegmentEntry merge_segments(const Record& record, const ArchiveLayout& layout,
                            SegmentId id,
                            const std::vector<SegmentEntry>& sources) {
  const std::vector<Stretch> stretches = newest_first(layout, sources);
  if (!follow_each_other(stretches) || much_deleted(sources)) {
    return rewrite_segments(record, layout, id, sources);
  }
  std::vector<SegmentEntry> in_order;
  in_order.reserve(stretches.size());
  for (const Stretch& stretch : stretches) {
    in_order.push_back(stretch.segment);
  }
  return join_segments(layout, id, in_order);
}

}  // namespace morgue
