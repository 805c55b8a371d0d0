#pragma once

#include <cstddef>
#include <cstdint>

namespace morgue {

// Scans of short arrays, sixteen or four cells at once where the machine can.
// Each writes the indexes of the cells it looks for, ascending, to `found`,
// which has room for one for each cell and 16 more, and returns how many there
// are.
// Each array has room up to the next multiple of 16 cells; the count of 32-bit
// cells is one.

// Cells that are at least `least`.
std::size_t scan_at_least(const std::uint8_t* cells, std::size_t count,
                          std::uint8_t least, std::uint32_t* found);
std::size_t scan_at_least(const std::uint32_t* cells, std::size_t count,
                          std::uint32_t least, std::uint32_t* found);

// How many cells are not 0; `count` is a multiple of 16, the cells 0 or 1.
std::size_t count_ones(const std::uint8_t* cells, std::size_t count);

}  // namespace morgue
