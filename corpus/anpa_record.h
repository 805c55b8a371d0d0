#pragma once

#include <string_view>

#include "corpus/wire_record.h"

namespace morgue {

// What a story says that came over a wire in ANPA 1312 (The Associated Press)
// or IPTC 7901 (dpa and most of Europe), already UTF-8.  Both frame a header
// and a text by the same control characters; ANPA's header has a unit
// separator after the number of the story.
// Sources: ANPA 1312, "Wire Service Transmission Guidelines"; "The IPTC
// Recommended Message Format", IPTC 7901.
WireRecord anpa_record(std::string_view story);

// Whether the text begins with a story's header.
bool looks_like_anpa(std::string_view head);

}  // namespace morgue
