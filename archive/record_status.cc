#include "archive/record_status.h"

#include <string>

#include "archive/error.h"

namespace morgue {
namespace {

// What the operating system or the moment is to blame for; everything else
// (a file or a family missing, a block that fails its checksum) is damage.
bool is_refusal(const rocksdb::Status& status) {
  return (status.IsIOError() && !status.IsPathNotFound()) ||
         status.IsNoSpace() || status.IsBusy() || status.IsTimedOut() ||
         status.IsAborted() || status.IsIncomplete() ||
         status.IsShutdownInProgress() || status.IsMemoryLimit() ||
         status.IsTryAgain();
}

}  // namespace

void check(const rocksdb::Status& status, std::string_view act) {
  if (!status.ok()) {
    throw Error(is_refusal(status) ? Failure::kIo : Failure::kCorrupt,
                std::string(act) + ": " + status.ToString());
  }
}

}  // namespace morgue
