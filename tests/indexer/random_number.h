#pragma once

#include <cstddef>
#include <random>

namespace morgue {

// 0 .. bound-1; bound > 0.
inline std::size_t below(std::mt19937& random, std::size_t bound) {
  return random() % bound;
}

}  // namespace morgue
