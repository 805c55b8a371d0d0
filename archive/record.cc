#include "archive/record.h"

#include <system_error>
#include <utility>

#include <rocksdb/write_batch.h>

#include "archive/error.h"
#include "archive/record_impl.h"
#include "archive/record_status.h"

namespace morgue {
namespace {

rocksdb::Status add(rocksdb::WriteBatch& batch,
                    rocksdb::ColumnFamilyHandle* family, const std::string& key,
                    const std::optional<std::string>& value) {
  return value ? batch.Put(family, key, *value) : batch.Delete(family, key);
}

}  // namespace

Record::Impl::Impl(const std::filesystem::path& where, Access access)
    : directory(where) {
  if (access == Access::kRead) {
    store = open_for_reading(where);
    return;
  }
  store = open_for_writing(where);
  acknowledged = std::make_unique<AcknowledgedFile>(
      where, store->database().GetLatestSequenceNumber());
}

void Record::Impl::expect_writable(const std::string& doing) const {
  if (!acknowledged) {
    throw Error(Failure::kIo, act(doing) + ": it was opened for reading only");
  }
}

Record::Record(const std::filesystem::path& directory, Access access)
    : impl_(std::make_unique<Impl>(directory, access)) {}
Record::~Record() = default;
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(Record&&) noexcept = default;

void Record::commit(Batch&& batch) {
  impl_->expect_writable("storing articles in");
  const std::string act = impl_->act("storing articles in");
  const Batch taken = std::move(batch);
  rocksdb::WriteBatch writes(taken.impl_->bytes());
  for (Batch::Impl::Row& row : taken.impl_->rows) {
    check(add(writes, impl_->store->family(row.family), row.key, row.value),
          act);
    // Two copies of one row at a time, not of the whole batch.
    row.value.reset();
  }
  const std::lock_guard lock(impl_->committing);
  if (impl_->broken) {
    throw Error(Failure::kIo,
                act + ": an earlier commit failed; open the archive again");
  }
  rocksdb::WriteOptions durable;
  durable.sync = true;
  rocksdb::DB& database = impl_->store->database();
  const rocksdb::Status status = database.Write(durable, &writes);
  // The log may now end in half an entry: nothing may be written behind it.
  impl_->broken = !status.ok();
  check(status, act);
  impl_->acknowledged->note(database.GetLatestSequenceNumber());
}

void Record::flush() {
  impl_->expect_writable("flushing");
  check(impl_->store->database().Flush(rocksdb::FlushOptions(),
                                       impl_->store->families()),
        impl_->act("flushing"));
}

std::uint64_t Record::bytes() const {
  namespace fs = std::filesystem;
  std::uint64_t bytes = 0;
  std::error_code why;
  fs::directory_iterator files(impl_->directory, why);
  for (; !why && files != fs::directory_iterator(); files.increment(why)) {
    // A file may be compacted away between its name and its size.
    std::error_code gone;
    const std::uintmax_t size = files->file_size(gone);
    bytes += gone ? 0 : size;
  }
  return bytes;
}

}  // namespace morgue
