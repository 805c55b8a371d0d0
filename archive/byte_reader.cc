#include "archive/byte_reader.h"

#include <string>

#include "archive/error.h"

namespace morgue {

void ByteReader::expect_end() const {
  if (!at_end()) {
    fail("bytes left over");
  }
}

std::uint64_t ByteReader::long_varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint64_t bits = byte();
    if (shift == 63 && bits > 1) {
      break;
    }
    value |= (bits & 0x7f) << shift;
    if (bits < 0x80) {
      return value;
    }
  }
  fail("a number of more than 64 bits");
}

std::int64_t ByteReader::signed_varint() {
  const std::uint64_t bits = varint();
  return static_cast<std::int64_t>((bits & 1) != 0 ? ~(bits >> 1) : bits >> 1);
}

std::string_view ByteReader::sized() { return take(varint()); }

void ByteReader::expect_version(std::uint8_t newest) {
  const std::uint8_t version = byte();
  if (version > newest) {
    throw Error(Failure::kNewerFormat,
                std::string(what_) + " has encoding version " +
                    std::to_string(version) + ", this morgue reads up to " +
                    std::to_string(newest));
  }
  if (version == 0) {
    fail("no encoding version");
  }
}

void ByteReader::fail(std::string_view why) const {
  throw Error(Failure::kCorrupt,
              std::string(what_) + " is damaged: " + std::string(why));
}

}  // namespace morgue
