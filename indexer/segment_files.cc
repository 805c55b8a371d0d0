#include "indexer/segment_files.h"

#include <set>
#include <string>
#include <system_error>

#include <xapian.h>

#include "archive/digest.h"
#include "archive/engine_error.h"
#include "archive/file_sync.h"

namespace morgue {
namespace fs = std::filesystem;
namespace {

template <class Work>
void on_disk(const std::string& act, Work&& work) {
  try {
    work();
  } catch (const fs::filesystem_error& error) {
    throw Error(Failure::kIo, act + ": " + error.code().message());
  }
}

// Syncs the folder that start_segment made and renames it.
void name_segment(const ArchiveLayout& layout, SegmentId id) {
  const fs::path unfinished = layout.unfinished_segment(id);
  on_disk("publishing " + layout.segment(id).string(), [&] {
    for (const auto& file : fs::directory_iterator(unfinished)) {
      sync_file(file.path());
    }
    sync_directory(unfinished);
    fs::rename(unfinished, layout.segment(id));
    sync_directory(layout.segments());
  });
}

// Fills in what only the finished files tell: uuid, bytes, checksums.
void describe_files(const ArchiveLayout& layout, SegmentEntry& entry) {
  const fs::path folder = layout.segment(entry.id);
  entry.uuid = in_our_words("opening segment " + folder.string(), [&] {
    return Xapian::Database(layout.segment_index(entry.id).string()).get_uuid();
  });
  entry.bytes = 0;
  entry.files.clear();
  on_disk("reading " + folder.string(), [&] {
    for (const auto& file : fs::directory_iterator(folder)) {
      entry.bytes += file.file_size();
      entry.files[file.path().filename()] = sha256_of_file(file.path());
    }
  });
}

}  // namespace

fs::path start_segment(const ArchiveLayout& layout, SegmentId id) {
  fs::path folder = layout.unfinished_segment(id);
  on_disk("making " + folder.string(), [&] {
    fs::remove_all(folder);
    fs::create_directories(folder);
  });
  return folder;
}

SegmentEntry publish_segment(const ArchiveLayout& layout, SegmentId id,
                             std::span<const ArticleOrder> articles) {
  name_segment(layout, id);
  SegmentEntry entry{.id = id, .articles = articles.size()};
  for (const ArticleOrder& article : articles) {
    entry.dated += article.date.has_value() ? 1 : 0;
  }
  if (entry.dated > 0) {
    entry.newest = *articles.front().date;
    entry.oldest = *articles[entry.dated - 1].date;
  }
  describe_files(layout, entry);
  return entry;
}

void remove_strays(const ArchiveLayout& layout, const Catalog& catalog) {
  std::set<fs::path> named;
  for (const SegmentEntry& segment : catalog.segments) {
    named.insert(layout.segment(segment.id));
  }
  on_disk("tidying " + layout.segments().string(), [&] {
    fs::create_directories(layout.segments());
    for (const auto& found : fs::directory_iterator(layout.segments())) {
      if (!named.contains(found.path())) {
        fs::remove_all(found.path());
      }
    }
  });
}

}  // namespace morgue
