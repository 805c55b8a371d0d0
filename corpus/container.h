#pragma once

#include <string_view>

namespace morgue {

// Files that hold files.  Looked at are the first bytes only; a packed one
// (.tar.gz) is unpacked already.

// A zip (APPNOTE.TXT, PKWARE) or tar archive (POSIX.1 ustar and pax, GNU,
// version 7), which are read from front to back.
bool looks_like_container(std::string_view head);

// What a file is that holds files and cannot be read from front to back, or
// whose files are no articles by themselves: "a 7z archive", "an office
// document".  Empty: it is none of them.
std::string_view unread_container(std::string_view head);

}  // namespace morgue
