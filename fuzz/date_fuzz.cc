#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "archive/date.h"
#include "corpus/date_parser.h"

// What was read once must read back the same from its ISO form.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  static const morgue::DateParser dates("America/New_York");
  const auto date = dates.parse({reinterpret_cast<const char*>(bytes), size});
  if (date && date->wall_seconds() > 0) {
    const auto again = morgue::parse_iso(morgue::to_iso(*date));
    if (!again || again->wall_seconds() != date->wall_seconds()) {
      std::abort();
    }
  }
  return 0;
}
