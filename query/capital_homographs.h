#pragma once

#include <string_view>

namespace morgue {

// True for a folded word that, set in capitals, is another word than in small
// letters: US and us, WHO and who, AIDS and aids.
bool is_capital_homograph(std::string_view word);

}  // namespace morgue
