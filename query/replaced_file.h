#pragma once

#include <filesystem>
#include <fstream>
#include <vector>

namespace morgue {

// A file that appears under its name when it is whole, in the place of what was
// there, and not at all otherwise: it is written beside it.  What the path
// leads to that is no ordinary file (a device, a pipe) is written to directly.
// One at a time: a signal that ends the program takes the unfinished file with
// it.
class ReplacedFile {
 public:
  // Throws Error(kIo) where it cannot be made.
  explicit ReplacedFile(const std::filesystem::path& path);
  ~ReplacedFile();
  ReplacedFile(const ReplacedFile&) = delete;
  ReplacedFile& operator=(const ReplacedFile&) = delete;

  std::ostream& stream() { return stream_; }

  // Makes it durable, then visible.  Throws Error(kIo).
  void commit();

 private:
  [[noreturn]] void fail(const std::string& why) const;
  void keep_permissions();

  std::filesystem::path path_;
  std::filesystem::path unfinished_;  // empty: written to directly
  std::vector<char> buffer_;
  std::ofstream stream_;
};

}  // namespace morgue
