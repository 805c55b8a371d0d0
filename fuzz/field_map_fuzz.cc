#include <cstddef>
#include <cstdint>
#include <string_view>

#include "archive/error.h"
#include "corpus/field_lookup.h"
#include "corpus/field_map.h"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  try {
    const auto map =
        morgue::FieldMap::parse({reinterpret_cast<const char*>(bytes), size});
    const morgue::FieldLookup lookup(map);
    (void)lookup.constants({});
  } catch (const morgue::Error&) {
    return 0;
  }
  return 0;
}
