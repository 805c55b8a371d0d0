#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace morgue {

// A file that does not change, as memory; unmapped when this goes.
class MappedFile {
 public:
  // Throws Error(kNotFound, kIo).
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  std::span<const std::uint8_t> bytes() const { return bytes_; }

 private:
  std::span<const std::uint8_t> bytes_;
};

}  // namespace morgue
