#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace morgue {

// The MORGUE file: what was fixed when the archive was made.
//
//   morgue 1
//   language en
//   time-zone Europe/Amsterdam
//
// One `name value` a line; the first line is the format version.
struct ArchiveSettings {
  static constexpr std::uint32_t kFormat = 1;

  std::uint32_t format = kFormat;
  std::string language;           // of articles that do not say; may be empty
  std::string time_zone = "UTC";  // IANA name, for dates without a zone
};

// Makes an empty archive at `root` (the directory may exist if it is empty).
// Throws Error(kExists) where something is there already, Error(kIo).
void create_archive(const std::filesystem::path& root,
                    const ArchiveSettings& settings);

// Throws Error(kNotFound) where there is no archive, Error(kNewerFormat),
// Error(kCorrupt).
ArchiveSettings read_settings(const std::filesystem::path& root);

}  // namespace morgue
