#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace morgue {

// A file below a folder, or what stands in the way of reading one.
struct ListedFile {
  std::filesystem::path path;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::uint64_t inode = 0;
  std::string obstacle;  // for people; empty: it can be opened
};

// In the order of the paths, without what is below the folder `except`, if one
// is named.  Throws Error(kIo) where the root cannot be listed.
std::vector<ListedFile> list_files(const std::filesystem::path& root,
                                   const std::filesystem::path& except = {});

// Calls `enter` for the root and every folder below it that list_files would
// look into, before it is looked into.  Throws as list_files does.
void for_each_folder(
    const std::filesystem::path& root, const std::filesystem::path& except,
    const std::function<void(const std::filesystem::path&)>& enter);

// False where one of them is not there.
bool is_same_folder(const std::filesystem::path& a,
                    const std::filesystem::path& b);

// A single file as it is now; links are followed.
ListedFile list_file(const std::filesystem::path& path);

}  // namespace morgue
