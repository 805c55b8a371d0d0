#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace morgue {

// SHA-256 (FIPS 180-4), 32 raw bytes.
std::string sha256(std::string_view bytes);

// Of a whole file.  Throws Error(kIo).
std::string sha256_of_file(const std::filesystem::path& file);

// Lower-case hexadecimal.
std::string to_hex(std::string_view bytes);

}  // namespace morgue
