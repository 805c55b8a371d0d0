#include <cstddef>
#include <cstdint>

#include "fuzz/read_everything.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  morgue::read_everything(morgue::Format::kCsv, bytes, size);
  return 0;
}
