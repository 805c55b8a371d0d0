#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// The words of a text as the tokenizer cuts and folds them: typed as a query
// none of them is an operator, a quote or a field.
std::vector<std::string> plain_words(std::string_view text);

// Words typed one after another, within the limits of a query (kMostWords,
// kLongestQuery).  Where there are more, each distinct word once and the first
// of them; `cut` (if given) is then set.
std::string typed_words(std::vector<std::string> words, bool* cut = nullptr);

}  // namespace morgue
