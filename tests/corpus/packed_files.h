#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

struct PackedFile {
  std::string name;
  std::string bytes;
  std::int64_t modified = 0;  // UTC seconds
};

// The files in one archive of a format of libarchive's: "zip", "gnutar",
// "pax", "v7tar", "ustar".  With a passphrase the files are encrypted (zip).
std::string packed_files(const std::string& format,
                         const std::vector<PackedFile>& files,
                         const std::string& passphrase = {});

// The bytes as one member of gzip, or one file of another filter's: "zstd",
// "xz".
std::string packed_bytes(std::string_view bytes,
                         const std::string& filter = "gzip");

}  // namespace morgue
