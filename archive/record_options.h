#pragma once

#include <vector>

#include <rocksdb/db.h>
#include <rocksdb/options.h>

#include "archive/record.h"

namespace morgue {

// The record's column families, as its handles are numbered.  kFiles is
// RocksDB's obligatory "default", which every archive has.
enum class Family : std::size_t {
  kArticles,
  kBodies,
  kKeys,
  kCatalog,
  kFiles,
};

// Families and options in the order of Family.
std::vector<rocksdb::ColumnFamilyDescriptor> record_families(
    Record::Access access);

rocksdb::DBOptions record_options(Record::Access access);

}  // namespace morgue
