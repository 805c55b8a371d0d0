#include "query/described_capitals.h"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "query/capital_homographs.h"
#include "query/typed_text.h"
#include "query/words_in_query.h"

namespace morgue {

bool capitals_need_dots(const Query& query) {
  const auto words = words_in_query(query);
  const auto filters = filters_in_query(query);
  const auto lettered =
      std::count_if(words.begin(), words.end(),
                    [](const Word* word) { return has_letters(word->text); });
  return lettered > 1 &&
         std::none_of(words.begin(), words.end(),
                      [](const Word* word) {
                        return word->form != WordForm::kCapitals &&
                               shows_small_letters(word->text);
                      }) &&
         std::none_of(filters.begin(), filters.end(), [](const Filter* filter) {
           return shows_small_letters(filter->value);
         });
}

std::string in_capitals(std::string_view text, bool dotted) {
  dotted = dotted || !is_capital_homograph(text);
  std::string capitals;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t letter = 0;
    const auto length = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
        static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
    if (length <= 0) {
      break;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto written =
        utf8proc_encode_char(utf8proc_toupper(letter), bytes.data());
    capitals.append(bytes.begin(), bytes.begin() + written);
    capitals += dotted ? "." : "";
    at += static_cast<std::size_t>(length);
  }
  return capitals;
}

}  // namespace morgue
