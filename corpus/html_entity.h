#pragma once

#include <string>
#include <string_view>

namespace morgue {

// The character that HTML 4 names so ("eacute", "nbsp"), as UTF-8; empty
// where it names none.  The name stands without "&" and ";".
std::string html_entity(std::string_view name);

// The character that "&#...;" means, as UTF-8, given what stands between "&#"
// and ";".  As in HTML, 128 to 159 are windows-1252's; a control character is
// a space.  Empty where there is no such character.
std::string character_reference(std::string_view digits);

}  // namespace morgue
