#include "archive/digest.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <nettle/sha2.h>

#include "archive/error.h"

namespace morgue {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

class Sha256 {
 public:
  Sha256() { sha256_init(&state_); }

  void add(std::string_view bytes) {
    sha256_update(&state_, bytes.size(),
                  reinterpret_cast<const std::uint8_t*>(bytes.data()));
  }

  std::string digest() {
    std::string bytes(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&state_, bytes.size(),
                  reinterpret_cast<std::uint8_t*>(bytes.data()));
    return bytes;
  }

 private:
  sha256_ctx state_;
};

[[noreturn]] void cannot_read(const std::filesystem::path& file, int why) {
  throw Error(Failure::kIo, "reading " + file.string() + ": " +
                                std::generic_category().message(why));
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.digest();
}

std::string sha256_of_file(const std::filesystem::path& file) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(
      std::fopen(file.c_str(), "rbe"), std::fclose);
  if (!opened) {
    cannot_read(file, errno);
  }
  Sha256 hash;
  std::array<char, 1 << 16> buffer;
  std::size_t got = 0;
  do {
    errno = 0;
    got = std::fread(buffer.data(), 1, buffer.size(), opened.get());
    hash.add({buffer.data(), got});
  } while (got == buffer.size());
  if (std::ferror(opened.get()) != 0) {
    cannot_read(file, errno);
  }
  return hash.digest();
}

std::string to_hex(std::string_view bytes) {
  std::string hex;
  hex.reserve(2 * bytes.size());
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    hex.push_back(kDigits[value >> 4]);
    hex.push_back(kDigits[value & 0x0f]);
  }
  return hex;
}

}  // namespace morgue
