#include "indexer/index_writer.h"

#include <xapian.h>

#include "indexer/direct_index_writer.h"
#include "indexer/native_index_writer.h"

namespace morgue {

IndexWriterKind best_index_writer() {
  return Xapian::major_version() == 1 && Xapian::minor_version() == 4
             ? IndexWriterKind::kDirect
             : IndexWriterKind::kNative;
}

std::unique_ptr<IndexWriter> make_index_writer(
    IndexWriterKind kind, const std::filesystem::path& folder) {
  if (kind == IndexWriterKind::kDirect) {
    return std::make_unique<DirectIndexWriter>(folder);
  }
  return std::make_unique<NativeIndexWriter>(folder);
}

}  // namespace morgue
