#pragma once

#include <cstddef>
#include <string_view>

namespace morgue {

// Headers as mail, HTTP and WARC have them: a line with what it is, lines of
// "Name: value", an empty line.

// Its size with the empty line; npos where `bytes` does not reach that far.
std::size_t header_size(std::string_view bytes);

// The value of the first field of that name, in whatever case; empty where
// there is none.  Lines that go on another one are left out.
std::string_view header_field(std::string_view header, std::string_view name);

// "text/html" of "Text/HTML; charset=utf-8", as it is written.
std::string_view media_type_of(std::string_view content_type);

// "utf-8" of `Text/HTML; charset="utf-8"`; empty where there is none.
std::string_view charset_of(std::string_view content_type);

}  // namespace morgue
