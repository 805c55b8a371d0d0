#include <string>
#include <system_error>
#include <vector>

#include "archive/acknowledged.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "archive/record_impl.h"

namespace morgue {

std::vector<std::string> Record::faults() const {
  std::vector<std::string> found;
  rocksdb::DB& database = impl_->store->database();
  std::vector<rocksdb::LiveFileMetaData> tables;
  database.GetLiveFilesMetaData(&tables);
  for (const rocksdb::LiveFileMetaData& table : tables) {
    const std::string path = table.db_path + table.name;
    std::error_code gone;  // a writer has compacted it away since
    const std::uintmax_t size = std::filesystem::file_size(path, gone);
    if (!gone && size != table.size) {
      found.push_back(path + " has " + std::to_string(size) +
                      " bytes instead of " + std::to_string(table.size));
    }
  }
  const rocksdb::Status sums = database.VerifyChecksum();
  // A table that is not there was compacted away since: all were at opening.
  if (!sums.ok() && !sums.IsPathNotFound()) {
    found.push_back(impl_->act("verifying") + ": " + sums.ToString());
  }
  if (!read_acknowledged(impl_->directory).sequence) {
    found.push_back(
        (impl_->directory / ArchiveLayout::kAcknowledgedFile).string() +
        " is missing or damaged: acknowledged changes that are missing would "
        "not be noticed; the next writer makes it anew");
  }
  return found;
}

}  // namespace morgue
