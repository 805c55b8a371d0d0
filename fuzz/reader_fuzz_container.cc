// Zip and tar archives of anything; the formats inside are found out.

#include <cstddef>
#include <cstdint>

#include "fuzz/read_everything.h"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  morgue::read_everything(morgue::Format::kAuto, bytes, size);
  return 0;
}
