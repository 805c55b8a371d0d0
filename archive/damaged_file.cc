#include "archive/damaged_file.h"

#include <system_error>

#include "archive/digest.h"
#include "archive/error.h"

namespace morgue {

std::filesystem::path damaged_file(const std::filesystem::path& folder,
                                   const SegmentEntry& entry) {
  for (const auto& [name, digest] : entry.files) {
    std::filesystem::path file = folder / name;
    std::error_code unknown;
    if (exists(file, unknown) && sha256_of_file(file) != digest) {
      return file;
    }
  }
  return {};
}

void refuse_damaged(const std::filesystem::path& file) {
  throw Error(Failure::kCorrupt,
              "reading " + file.string() + ": it is damaged");
}

}  // namespace morgue
