#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace morgue {

// The bytes, in the character set of that name ("Shift_JIS", "gb2312"), as
// UTF-8; what is malformed becomes U+FFFD.  nullopt where the C library does
// not know the name, or it is one of those that decode_text() sees through:
// UTF-8, ASCII and the Western single-byte sets, which are declared wrongly
// so often that the bytes themselves are the better witness; and UTF-16, in
// which nothing could have been cut into records.
std::optional<std::string> from_charset(std::string_view bytes,
                                        std::string_view charset);

}  // namespace morgue
