#include "archive/record_options.h"

#include <cstdarg>
#include <memory>

#include <rocksdb/cache.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>

namespace morgue {
namespace {

constexpr std::size_t kMiB = 1 << 20;

// All memtables together; what --memory promises must hold beside it.
constexpr std::size_t kWriteBuffers = 32 * kMiB;

// A log that grows past this is turned into tables: whoever opens the record
// replays what is left of it.
constexpr std::size_t kLongestLog = 64 * kMiB;

constexpr std::size_t kWriterCache = 32 * kMiB;
constexpr std::size_t kReaderCache = 8 * kMiB;

// A page of ten articles unpacks ten blocks: small ones keep that quick, and
// the dictionary makes up for what small blocks lose.  (Real wire copy: 8 KiB
// instead of 16 reads 10 articles in 0.18 ms instead of 0.28 for 1.5 % more
// bytes; without the dictionary it would be 15 % more.)
constexpr std::size_t kKiB = 1 << 10;
constexpr std::size_t kBlock = 8 * kKiB;

// As Debian builds RocksDB, with its assertions, a LOG file that cannot be
// written (a full disk) aborts the process.  Statuses tell us all we need.
class SilentLog final : public rocksdb::Logger {
 public:
  SilentLog() : Logger(rocksdb::InfoLogLevel::FATAL_LEVEL) {}
  using Logger::Logv;
  void Logv(const char* /*format*/, va_list /*values*/) override {}
  void LogHeader(const char* /*format*/, va_list /*values*/) override {}
};

// Only where rows come to rest: what has just been added lies under lz4 until
// it is compacted, so that it is not packed twice with much labour (which took
// a sixth of all that adding costs).  Trained on half a MiB a table for a
// dictionary of 64 KiB; four times as much took a third longer to compact real
// wire copy and saved 1.4 %.
void use_zstd(rocksdb::ColumnFamilyOptions& options, std::uint32_t dictionary) {
  options.bottommost_compression = rocksdb::kZSTD;
  rocksdb::CompressionOptions& zstd = options.bottommost_compression_opts;
  zstd.enabled = true;
  zstd.level = 3;
  zstd.max_dict_bytes = dictionary;
  zstd.zstd_max_train_bytes = 8 * dictionary;
  // What is held back, uncompressed, until the dictionary is made.
  zstd.max_dict_buffer_bytes = 8 * kMiB;
}

// What a family's keys are.
enum class Keys {
  kNumbers,  // looked up where they exist: a filter would say yes every time
  kIds,      // most that are looked up while adding do not exist
};

// A query opens the record, reads a page of articles and is done: it must not
// read whole indexes and filters first.  So the index is in two levels, and
// what is read of it goes through the cache.
rocksdb::ColumnFamilyOptions family_options(
    const std::shared_ptr<rocksdb::Cache>& cache, std::size_t write_buffer,
    Keys keys) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  table.block_size = kBlock;
  table.index_type = rocksdb::BlockBasedTableOptions::kTwoLevelIndexSearch;
  table.cache_index_and_filter_blocks = true;
  if (keys == Keys::kIds) {
    table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
    table.partition_filters = true;
  }
  rocksdb::ColumnFamilyOptions options;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  options.write_buffer_size = write_buffer;
  options.level_compaction_dynamic_level_bytes = true;
  options.compression = rocksdb::kLZ4Compression;
  return options;
}

}  // namespace

std::vector<rocksdb::ColumnFamilyDescriptor> record_families(
    Record::Access access) {
  const auto cache = rocksdb::NewLRUCache(
      access == Record::Access::kWrite ? kWriterCache : kReaderCache);
  auto articles = family_options(cache, 8 * kMiB, Keys::kNumbers);
  use_zstd(articles, 16 * 1024);
  auto bodies = family_options(cache, 16 * kMiB, Keys::kNumbers);
  use_zstd(bodies, 64 * 1024);
  return {{"articles", articles},
          {"bodies", bodies},
          {"keys", family_options(cache, 4 * kMiB, Keys::kIds)},
          {"catalog", family_options(cache, 4 * kMiB, Keys::kIds)},
          {rocksdb::kDefaultColumnFamilyName,
           family_options(cache, 4 * kMiB, Keys::kIds)}};
}

rocksdb::DBOptions record_options(Record::Access access) {
  rocksdb::DBOptions options;
  options.info_log = std::make_shared<SilentLog>();
  options.create_missing_column_families = true;
  options.paranoid_checks = true;
  // Every table is held open from the start: a reader must not look for one
  // that a writer has compacted away since.
  options.max_open_files = -1;
  options.max_file_opening_threads = 1;
  options.skip_stats_update_on_db_open = true;
  options.skip_checking_sst_file_sizes_on_db_open =
      access == Record::Access::kRead;
  options.max_background_jobs = 2;
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.db_write_buffer_size = kWriteBuffers;
  options.max_total_wal_size = kLongestLog;
  // Families reach their tables together, so that the newest sequence number
  // found in a table vouches for all of them (see acknowledged.h).
  options.atomic_flush = true;
  return options;
}

}  // namespace morgue
