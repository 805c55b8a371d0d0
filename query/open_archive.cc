#include "query/open_archive.h"

#include <algorithm>
#include <utility>

#include "archive/error.h"
#include "archive/layout.h"
#include "archive/missing_file.h"
#include "archive/settings.h"

namespace morgue {
namespace {

constexpr int kAttempts = 3;

bool any_gone(const ArchiveLayout& layout, const Catalog& catalog) {
  return std::any_of(catalog.segments.begin(), catalog.segments.end(),
                     [&](const SegmentEntry& entry) {
                       return missing_file(layout, entry).has_value();
                     });
}

}  // namespace

OpenArchive::OpenArchive(const ArchiveLayout& layout, Record record,
                         Catalog catalog)
    : record_(std::move(record)),
      catalog_(std::move(catalog)),
      segments_(layout, catalog_),
      languages_(query_languages(catalog_)),
      lowering_(segments_, catalog_, languages_, deadline_) {}

std::unique_ptr<OpenArchive> OpenArchive::open(
    const std::filesystem::path& root) {
  const ArchiveLayout layout{root};
  read_settings(root);
  for (int attempt = 1;; ++attempt) {
    Record record(layout.record(), Record::Access::kRead);
    Catalog catalog = record.catalog();
    try {
      return std::unique_ptr<OpenArchive>(
          new OpenArchive(layout, std::move(record), catalog));
    } catch (const Error& error) {
      const bool gone = any_gone(layout, catalog);
      if (gone && attempt < kAttempts) {
        continue;
      }
      if (!gone && error.failure() != Failure::kCorrupt) {
        throw;
      }
      throw Error(Failure::kCorrupt, error.what());
    }
  }
}

}  // namespace morgue
