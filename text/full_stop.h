#pragma once

#include <string_view>

namespace morgue {

// Whether a single full stop between two words, with white space after it,
// ends the sentence.  `sentence` reaches up to the stop; `rest` begins with
// the first letter after it, which is no small one.
bool full_stop_ends(std::string_view sentence, std::string_view rest);

}  // namespace morgue
