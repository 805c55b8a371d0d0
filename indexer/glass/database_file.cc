#include "indexer/glass/database_file.h"

#include <limits>
#include <utility>

#include "archive/error.h"

namespace morgue::glass {

DatabaseFile::DatabaseFile(std::filesystem::path path, std::size_t block_size)
    : block_size_(block_size), file_(std::move(path)) {
  file_.append(std::string(block_size_, '\0'));
}

std::uint32_t DatabaseFile::append(std::span<const std::uint8_t> block) {
  if (next_ == std::numeric_limits<std::uint32_t>::max()) {
    throw Error(Failure::kIo,
                "writing an index: it would have more blocks "
                "than Xapian can number");
  }
  file_.append({reinterpret_cast<const char*>(block.data()), block.size()});
  return next_++;
}

}  // namespace morgue::glass
