#pragma once

#include <filesystem>

namespace morgue {

// A new folder, gone with everything in it when this is.
class TemporaryFolder {
 public:
  // Throws Error(kIo).
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace morgue
