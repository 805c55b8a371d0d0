#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/byte_writer.h"
#include "archive/glass_format.h"

// How Xapian's glass databases write what only the writer meets.
namespace morgue::glass {

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

}  // namespace morgue::glass
