#pragma once

#include <string_view>

namespace morgue {

// Whether the text shows by its function words that it is English: five in its
// first 320 bytes, "the" and two others among them, all of kinds that other
// languages do not share (the short words method: Grefenstette, "Comparing two
// language identification schemes", 1995).  False says nothing.  A tenth of
// what cld2 takes.
bool is_plainly_english(std::string_view text);

}  // namespace morgue
