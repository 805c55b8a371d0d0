#pragma once

#include <cstddef>
#include <string_view>

namespace morgue {

// Throws QueryError for the quote at byte `at`, which nothing closes; suggests
// to close it before the next operator or field.
[[noreturn]] void refuse_unclosed_quote(std::string_view query, std::size_t at);

}  // namespace morgue
