#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace morgue {

// Writes a new file from front to back, much at a time.  Syncing it is the
// caller's part.  Throws Error(kIo).
class FileWriter {
 public:
  // The file must not exist yet.
  explicit FileWriter(std::filesystem::path path);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  void append(std::string_view bytes);

  // Bytes appended so far.
  std::uint64_t size() const { return written_ + waiting_.size(); }

  // Writes everything out, then `head` over the first bytes.
  void finish(std::string_view head);

 private:
  void flush();
  void write_at(std::uint64_t offset, std::string_view bytes);
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  int file_ = -1;
  std::uint64_t written_ = 0;
  std::string waiting_;
};

}  // namespace morgue
