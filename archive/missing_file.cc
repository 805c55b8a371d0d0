#include "archive/missing_file.h"

#include <set>
#include <string>
#include <system_error>

namespace morgue {

std::optional<std::filesystem::path> missing_file(const ArchiveLayout& layout,
                                                  const SegmentEntry& segment) {
  std::set<std::string> names = {ArchiveLayout::kIndexFile,
                                 ArchiveLayout::kTokenFile};
  for (const auto& [name, digest] : segment.files) {
    names.insert(name);
  }
  for (const std::string& name : names) {
    std::filesystem::path file = layout.segment(segment.id) / name;
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) {
      return file;
    }
  }
  return std::nullopt;
}

}  // namespace morgue
