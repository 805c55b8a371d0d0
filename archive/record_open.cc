#include "archive/record_open.h"

#include <chrono>
#include <fstream>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "archive/acknowledged.h"
#include "archive/error.h"
#include "archive/record_lock.h"
#include "archive/record_status.h"

namespace morgue {
namespace {

using rocksdb::WALRecoveryMode;
using Store = std::unique_ptr<RecordStore>;

std::string act_of(const std::filesystem::path& directory) {
  return "opening record " + directory.string();
}

rocksdb::Status open_reading(const std::filesystem::path& directory,
                             Store& store) {
  rocksdb::DBOptions options = record_options(Record::Access::kRead);
  // A writer at work may be in the middle of a log entry.
  options.wal_recovery_mode = WALRecoveryMode::kPointInTimeRecovery;
  rocksdb::DB* database = nullptr;
  std::vector<rocksdb::ColumnFamilyHandle*> families;
  rocksdb::Status status = rocksdb::DB::OpenForReadOnly(
      options, directory.string(), record_families(Record::Access::kRead),
      &families, &database);
  if (status.ok()) {
    store = std::make_unique<RecordStore>(database, std::move(families));
  }
  return status;
}

rocksdb::Status open_writing(const std::filesystem::path& directory,
                             WALRecoveryMode recovery, bool may_create,
                             Store& store) {
  rocksdb::DBOptions options = record_options(Record::Access::kWrite);
  options.wal_recovery_mode = recovery;
  options.create_if_missing = may_create;
  rocksdb::DB* database = nullptr;
  std::vector<rocksdb::ColumnFamilyHandle*> families;
  rocksdb::Status status = rocksdb::DB::Open(
      options, directory.string(), record_families(Record::Access::kWrite),
      &families, &database);
  if (status.ok()) {
    store = std::make_unique<RecordStore>(database, std::move(families));
  }
  return status;
}

// What is missing between what was acknowledged and what is there.
rocksdb::Status whole(const RecordStore& store, const Acknowledged& known) {
  const std::uint64_t there = store.database().GetLatestSequenceNumber();
  if (known.sequence.value_or(0) <= there) {
    return rocksdb::Status::OK();
  }
  return rocksdb::Status::Corruption(
      "its log is damaged: of " + std::to_string(*known.sequence) +
      " acknowledged changes the last " +
      std::to_string(*known.sequence - there) + " are missing");
}

// The log ends in rubbish.  After a crash it may: the entry being written was
// never acknowledged.  Looked at without changing anything, before RocksDB is
// let loose to drop it.
void expect_only_torn(const std::filesystem::path& directory,
                      const Acknowledged& known,
                      const rocksdb::Status& damage) {
  if (!known.sequence) {
    check(damage, act_of(directory));
  }
  Store store;
  check(open_reading(directory, store), act_of(directory));
  check(whole(*store, known), act_of(directory));
}

// Changes whenever the record's set of tables does: the name and the length of
// RocksDB's journal of them.
std::string table_list(const std::filesystem::path& directory) {
  std::string journal;
  std::getline(std::ifstream(directory / "CURRENT"), journal);
  std::error_code absent;
  const std::uintmax_t length =
      std::filesystem::file_size(directory / journal, absent);
  return journal + ' ' + std::to_string(length);
}

struct Attempt {
  Store store;
  rocksdb::Status status;
  bool disturbed = false;  // by a writer that changed the tables meanwhile
};

Attempt try_reading(const std::filesystem::path& directory) {
  Attempt attempt;
  // Noted first, so that they cannot be ahead of what we then find.
  const Acknowledged known = read_acknowledged(directory);
  const std::string tables = table_list(directory);
  attempt.status = open_reading(directory, attempt.store);
  if (attempt.status.ok()) {
    attempt.status = whole(*attempt.store, known);
  }
  attempt.disturbed = table_list(directory) != tables;
  // A log that was turned into tables after we had read their list was gone
  // when we came to it, and RocksDB does not miss it.
  if (attempt.status.ok() && attempt.disturbed) {
    attempt.status = rocksdb::Status::TryAgain("it changed all the time");
  }
  return attempt;
}

}  // namespace

RecordStore::RecordStore(rocksdb::DB* database,
                         std::vector<rocksdb::ColumnFamilyHandle*> families)
    : database_(database), families_(std::move(families)) {}

RecordStore::~RecordStore() {
  for (rocksdb::ColumnFamilyHandle* family : families_) {
    database_->DestroyColumnFamilyHandle(family);
  }
}

Store open_for_reading(const std::filesystem::path& directory) {
  // A writer may flush or compact while we open.  Where none does, damage
  // stays damage: one look more, for a list of tables that was being written.
  int patience = 12;
  for (int pause = 1;; ++pause) {
    Attempt attempt = try_reading(directory);
    if (attempt.status.ok()) {
      return std::move(attempt.store);
    }
    if (attempt.status.IsPathNotFound() &&
        !read_acknowledged(directory).exists) {
      throw Error(Failure::kNotFound,
                  act_of(directory) + ": there is no record here");
    }
    patience -= attempt.disturbed ? 1 : 6;
    if (patience <= 0) {
      check(attempt.status, act_of(directory));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(pause * pause));
  }
}

Store open_for_writing(const std::filesystem::path& directory) {
  std::error_code why;
  std::filesystem::create_directory(directory, why);
  if (why) {
    throw Error(Failure::kIo, act_of(directory) + ": " + why.message());
  }
  const Acknowledged known = read_acknowledged(directory);
  Store store;
  // A record that is known to have been here must not be started afresh.
  rocksdb::Status status = open_writing(
      directory, WALRecoveryMode::kAbsoluteConsistency, !known.exists, store);
  check_lock(status, directory);
  if (status.IsCorruption()) {
    expect_only_torn(directory, known, status);
    status = open_writing(directory, WALRecoveryMode::kPointInTimeRecovery,
                          false, store);
    check_lock(status, directory);
  }
  check(status, act_of(directory));
  check(whole(*store, known), act_of(directory));
  return store;
}

}  // namespace morgue
