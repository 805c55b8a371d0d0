#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <rocksdb/metadata.h>
#include <rocksdb/table_properties.h>

#include "archive/record.h"
#include "archive/record_impl.h"
#include "archive/record_status.h"

namespace morgue {
namespace {

// As RocksDB tells it of a table.
constexpr const char* kCompressionAtRest = "ZSTD";

// Packed as rows at rest are, and without a row that was erased.  Rows that
// were written over are not told, but no number is given twice.
bool is_at_rest(const rocksdb::TableProperties& table) {
  return table.compression_name == kCompressionAtRest &&
         table.num_deletions == 0;
}

struct KeyRange {
  std::string first;
  std::string last;
};

// Where a family's tables are not at rest, if anywhere.
std::optional<KeyRange> unsettled(const RecordStore& store, Family family,
                                  const std::string& act) {
  rocksdb::TablePropertiesCollection properties;
  check(store.database().GetPropertiesOfAllTables(store.family(family),
                                                  &properties),
        act);
  std::vector<rocksdb::LiveFileMetaData> tables;
  store.database().GetLiveFilesMetaData(&tables);
  std::optional<KeyRange> range;
  for (const rocksdb::LiveFileMetaData& table : tables) {
    const auto found = properties.find(table.db_path + table.name);
    if (found == properties.end() || is_at_rest(*found->second)) {
      continue;  // of another family, or as it should be
    }
    if (!range) {
      range = {table.smallestkey, table.largestkey};
    }
    range->first = std::min(range->first, table.smallestkey);
    range->last = std::max(range->last, table.largestkey);
  }
  return range;
}

// Rewrites what lies between two keys (null: the first, the last), also at the
// bottom: it may hold what was removed.
void rewrite(const RecordStore& store, Family family,
             const rocksdb::Slice* first, const rocksdb::Slice* last,
             const std::string& act) {
  rocksdb::CompactRangeOptions options;
  options.bottommost_level_compaction =
      rocksdb::BottommostLevelCompaction::kForceOptimized;
  check(
      store.database().CompactRange(options, store.family(family), first, last),
      act);
}

// Numbers ascend, so that tables at rest lie before those that are not and are
// not read.
void rewrite_unsettled(const RecordStore& store, Family family,
                       const std::string& act) {
  if (const auto range = unsettled(store, family, act)) {
    const rocksdb::Slice first(range->first);
    const rocksdb::Slice last(range->last);
    rewrite(store, family, &first, &last, act);
  }
}

}  // namespace

void Record::compact() {
  flush();
  const std::string act = impl_->act("compacting");
  rewrite_unsettled(*impl_->store, Family::kArticles, act);
  rewrite_unsettled(*impl_->store, Family::kBodies, act);
  rewrite(*impl_->store, Family::kKeys, nullptr, nullptr, act);
  rewrite(*impl_->store, Family::kCatalog, nullptr, nullptr, act);
  rewrite(*impl_->store, Family::kFiles, nullptr, nullptr, act);
}

}  // namespace morgue
