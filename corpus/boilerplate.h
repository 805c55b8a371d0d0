#pragma once

#include <string_view>

namespace morgue {

// What a line says that a site's template put under the article.
enum class Boilerplate {
  kNone,
  kLine,  // this line only: "Read more: ...", "Advertisement"
  kTail,  // all that follows as well: "Related posts", "About The Author"
};

// Judges one line or paragraph by its words; the caller looks only at the
// last part of a text, where such phrases stand.
Boilerplate boilerplate_in(std::string_view line);

}  // namespace morgue
