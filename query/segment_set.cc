#include "query/segment_set.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "archive/damaged_file.h"
#include "archive/engine_error.h"

namespace morgue {
namespace {

std::int64_t newest_of(const SegmentEntry& entry) {
  return entry.dated > 0 ? entry.newest
                         : std::numeric_limits<std::int64_t>::min();
}

std::vector<DocidRange> ranges_of(const SegmentEntry& entry) {
  std::vector<DocidRange> ranges;
  for (const SegmentEntry::Deletion& deletion : entry.deletions) {
    if (!ranges.empty() && ranges.back().last + 1 == deletion.docid) {
      ++ranges.back().last;
    } else {
      ranges.push_back({deletion.docid, deletion.docid});
    }
  }
  return ranges;
}

std::shared_ptr<const DocidSet> deletions_of(
    const std::vector<Segment>& segments) {
  DocidSet deleted;
  for (const Segment& segment : segments) {
    if (!segment.entry.deletions.empty()) {
      deleted.emplace(segment.database.get_uuid(), ranges_of(segment.entry));
    }
  }
  if (deleted.empty()) {
    return nullptr;
  }
  return std::make_shared<const DocidSet>(std::move(deleted));
}

// Throws where the segment's files are longer or shorter than they were.
void require_all_bytes(const std::filesystem::path& folder,
                       const SegmentEntry& entry) {
  std::uintmax_t bytes = 0;
  for (const auto& [name, digest] : entry.files) {
    std::error_code gone;
    const std::uintmax_t size = std::filesystem::file_size(folder / name, gone);
    if (gone) {
      return;  // opening it says what is the matter
    }
    bytes += size;
  }
  if (bytes != entry.bytes) {
    throw Error(Failure::kCorrupt,
                "opening segment " + folder.string() + ": it has " +
                    std::to_string(bytes) + " bytes instead of " +
                    std::to_string(entry.bytes) + "; " +
                    damaged_file(folder, entry).string() + " is damaged");
  }
}

}  // namespace

MappedIndex::MappedIndex(const ArchiveLayout& layout, SegmentId id)
    : index(layout.segment_index(id)),
      terms(index.bytes(), layout.segment_index(id)),
      blocks(layout.segment_blocks(id)) {}

SegmentSet::SegmentSet(const ArchiveLayout& layout, const Catalog& catalog) {
  segments_.reserve(catalog.segments.size());
  for (const SegmentEntry& entry : catalog.segments) {
    open(layout, entry);
  }
  // Segments of the same age keep a fixed order, so that pages fit together.
  std::sort(segments_.begin(), segments_.end(),
            [](const Segment& a, const Segment& b) {
              return std::pair(newest_of(a.entry), a.entry.id) >
                     std::pair(newest_of(b.entry), b.entry.id);
            });
  in_our_words("opening segments in " + layout.segments().string(), [&] {
    for (const Segment& segment : segments_) {
      all_.add_database(segment.database);
    }
    if (segments_.empty()) {
      // Xapian refuses to search a database without parts.
      all_.add_database(
          Xapian::WritableDatabase({}, Xapian::DB_BACKEND_INMEMORY));
    }
    for (const Segment& segment : segments_) {
      token_files_.emplace(segment.database.get_uuid(), &segment.tokens);
    }
    deleted_ = deletions_of(segments_);
  });
}

void SegmentSet::open(const ArchiveLayout& layout, const SegmentEntry& entry) {
  const std::filesystem::path path = layout.segment_index(entry.id);
  require_all_bytes(layout.segment(entry.id), entry);
  in_our_words("opening segment " + path.string(), [&] {
    Segment& segment = segments_.emplace_back(
        Segment{.entry = entry,
                .path = path,
                .database = Xapian::Database(path.string()),
                .tokens = TokenFile(layout.segment_tokens(entry.id)),
                .mapped = std::nullopt});
    if (segment.tokens.articles() != entry.articles) {
      throw Error(Failure::kCorrupt,
                  "reading " + layout.segment_tokens(entry.id).string() +
                      ": it belongs to another segment");
    }
    if (entry.files.contains(ArchiveLayout::kBlockFile)) {
      segment.mapped.emplace(layout, entry.id);
    }
  });
}

const Segment& SegmentSet::segment_of(Xapian::docid docid) const {
  return segments_[(docid - 1) % segments_.size()];
}

Docid SegmentSet::docid_in(Xapian::docid docid) const {
  return static_cast<Docid>((docid - 1) / segments_.size() + 1);
}

Xapian::docid SegmentSet::docid_in_all(std::size_t index, Docid docid) const {
  return static_cast<Xapian::docid>((docid - 1) * segments_.size() + index + 1);
}

std::string SegmentSet::damaged() const {
  for (const Segment& segment : segments_) {
    const auto file = damaged_file(segment.path.parent_path(), segment.entry);
    if (!file.empty()) {
      return file.string();
    }
  }
  return {};
}

bool SegmentSet::has_term(const std::string& term) const {
  return std::any_of(
      segments_.begin(), segments_.end(), [&term](const Segment& segment) {
        return segment.mapped
                   ? glass::first_chunk(segment.mapped->terms, term).has_value()
                   : segment.database.term_exists(term);
      });
}

ArticleNumber SegmentSet::number(Xapian::docid docid) const {
  return segment_of(docid).tokens.number(docid_in(docid));
}

}  // namespace morgue
