#include "corpus/html_words.h"

#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {

std::string bare_words(std::string_view text) {
  std::string words = fold(normalise_typed(text));
  std::erase_if(
      words, [](char c) { return !is_ascii_alnum(c) && !is_beyond_ascii(c); });
  return words;
}

}  // namespace morgue
