#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace morgue {

// A file below a folder, or what stands in the way of reading one.
struct ListedFile {
  std::filesystem::path path;
  std::uint64_t size = 0;
  std::string obstacle;  // for people; empty: it can be opened
};

// In the order of the paths.  Throws Error(kIo) where the root cannot be
// listed.
std::vector<ListedFile> list_files(const std::filesystem::path& root);

}  // namespace morgue
