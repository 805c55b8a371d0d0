#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace morgue {

// Where the next page begins, as it is printed and typed again: "20@412", the
// twentieth hit of generation 412.
struct PageCursor {
  std::size_t offset = 0;
  std::optional<std::uint64_t> generation;  // a bare "20" names none

  bool operator==(const PageCursor&) const = default;
};

std::string to_text(const PageCursor& cursor);
std::optional<PageCursor> parse_cursor(std::string_view text);

}  // namespace morgue
