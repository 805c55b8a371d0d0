#pragma once

#include <filesystem>

namespace morgue {

// Forces a file's bytes, or a directory's entries, to the disk.
// Throw Error(kIo) naming the path.
void sync_file(const std::filesystem::path& file);
void sync_directory(const std::filesystem::path& directory);

}  // namespace morgue
