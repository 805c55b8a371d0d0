#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "archive/byte_writer.h"

// How Xapian's glass databases (format 2016-03-14) write numbers and strings;
// see docs/FORMAT.md.  Its plain numbers are append_varint's.
namespace morgue::glass {

// Sorts as the number does.
inline void append_sortable(std::string& out, std::uint32_t value) {
  if (value < 0x8000) {
    out.push_back(static_cast<char>(value >> 8));
    out.push_back(static_cast<char>(value));
    return;
  }
  // 3 bytes hold 21 bits, 4 hold 28, 5 hold 35; the length is the number of
  // ones that the first byte begins with, less one and so forth.
  const unsigned length =
      (37 - static_cast<unsigned>(std::countl_zero(value))) / 7;
  const unsigned mark = 0xffU << (10 - length);
  out.push_back(static_cast<char>((std::uint64_t{value} >> (8 * (length - 1))) |
                                  mark));
  for (unsigned i = length - 1; i-- > 0;) {
    out.push_back(static_cast<char>(value >> (8 * i)));
  }
}

// Least significant byte first, without its own length: only at the end.
inline void append_last(std::string& out, std::uint32_t value) {
  for (; value != 0; value >>= 8) {
    out.push_back(static_cast<char>(value));
  }
}

inline void append_sized(std::string& out, std::string_view bytes) {
  append_varint(out, bytes.size());
  out.append(bytes);
}

// A term as a key: sorts as the term does, also where more follows.
inline void append_term(std::string& out, std::string_view term) {
  for (const char byte : term) {
    out.push_back(byte);
    if (byte == '\0') {
      out.push_back('\xff');
    }
  }
}

}  // namespace morgue::glass
