#pragma once

#include <string>
#include <string_view>

#include "corpus/mime_handle.h"

namespace morgue {

// Parses one message, from its first header on; null where there is none.
MimeHandle<GMimeMessage> parse_message(std::string_view bytes);

// A header's value with its encoded words (RFC 2047) decoded, in single
// spaces; empty where there is none.
std::string mime_header(GMimeObject* object, const char* name);

// What a part holds, its transfer encoding undone.
std::string mime_content(GMimePart* part);

}  // namespace morgue
