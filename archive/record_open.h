#pragma once

#include <array>
#include <filesystem>
#include <memory>

#include <rocksdb/db.h>

#include "archive/record_options.h"

namespace morgue {

// RocksDB opened, with its families; closed on destruction.
class RecordStore {
 public:
  RecordStore(rocksdb::DB* database,
              std::vector<rocksdb::ColumnFamilyHandle*> families);
  ~RecordStore();
  RecordStore(const RecordStore&) = delete;
  RecordStore& operator=(const RecordStore&) = delete;

  rocksdb::DB& database() const { return *database_; }
  rocksdb::ColumnFamilyHandle* family(Family family) const {
    return families_[static_cast<std::size_t>(family)];
  }
  const std::vector<rocksdb::ColumnFamilyHandle*>& families() const {
    return families_;
  }

 private:
  std::unique_ptr<rocksdb::DB> database_;
  std::vector<rocksdb::ColumnFamilyHandle*> families_;
};

// Throw as Record's constructor does.
std::unique_ptr<RecordStore> open_for_reading(
    const std::filesystem::path& directory);
std::unique_ptr<RecordStore> open_for_writing(
    const std::filesystem::path& directory);

}  // namespace morgue
