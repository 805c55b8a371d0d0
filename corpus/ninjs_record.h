#pragma once

#include <string_view>

#include <simdjson.h>

#include "corpus/wire_record.h"

namespace morgue {

// What a ninjs object says, of versions 1 to 3, Superdesk's additions among
// it.  An object that is a picture or a film and has no text gives nothing.
// Source: the IPTC's schemas, https://iptc.org/std/ninjs/
WireRecord ninjs_record(const simdjson::dom::object& item);

// The first bytes of a ninjs object, or of a list of them: JSON with several
// of the names that only ninjs has.
bool looks_like_ninjs(std::string_view head);

}  // namespace morgue
