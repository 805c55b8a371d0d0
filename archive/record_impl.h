#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "archive/acknowledged.h"
#include "archive/record.h"
#include "archive/record_open.h"

namespace morgue {

struct Record::Impl {
  Impl(const std::filesystem::path& directory, Access access);

  // "storing articles in /x/record"
  std::string act(const std::string& doing) const {
    return doing + " " + directory.string();
  }

  // Throws Error(kIo) where the record was opened for reading.
  void expect_writable(const std::string& doing) const;

  std::filesystem::path directory;
  std::unique_ptr<RecordStore> store;
  std::unique_ptr<AcknowledgedFile> acknowledged;  // null when reading

  std::mutex committing;
  bool broken = false;  // a commit failed; guarded by `committing`
};

struct Record::Batch::Impl {
  struct Row {
    Family family;
    std::string key;
    std::optional<std::string> value;  // nullopt: to be removed
  };

  // What RocksDB's batch of them will take, asked beforehand so that it is not
  // copied as it grows.
  std::size_t bytes() const;

  // A batch does not know its record yet, and RocksDB's own batch would want
  // that record's handles.
  std::vector<Row> rows;
};

}  // namespace morgue
