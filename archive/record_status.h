#pragma once

#include <string_view>

#include <rocksdb/status.h>

namespace morgue {

// The one wall at which RocksDB's statuses become Error(kCorrupt, kIo).
// `act` says what was being done: "storing articles in /x/record".
void check(const rocksdb::Status& status, std::string_view act);

}  // namespace morgue
