#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "archive/little_endian.h"

namespace morgue {

// The first bytes of a term as a number that sorts as they do; most
// comparisons end there, without a look at the terms.
inline std::uint64_t term_prefix(std::string_view term) {
  std::uint64_t prefix = 0;
  if (term.size() >= sizeof(prefix)) {
    return __builtin_bswap64(load_little<std::uint64_t>(
        reinterpret_cast<const std::uint8_t*>(term.data())));
  }
  for (std::size_t i = 0; i < sizeof(prefix); ++i) {
    prefix = prefix << 8 |
             (i < term.size() ? static_cast<std::uint8_t>(term[i]) : 0);
  }
  return prefix;
}

}  // namespace morgue
