#include "query/national_date.h"

#include <array>
#include <optional>
#include <string>

#include "archive/date.h"
#include "query/date_period.h"
#include "query/typed_text.h"
#include "text/ascii.h"

namespace morgue {
namespace {

// Numbers with dots, slashes or hyphens between them: what people write for a
// date where it is not ISO.  nullopt for anything else.
std::optional<std::array<std::string, 3>> three_numbers(std::string_view text) {
  std::array<std::string, 3> numbers;
  std::size_t which = 0;
  for (const char c : text) {
    if (is_ascii_digit(c)) {
      numbers[which] += c;
    } else if ((c != '/' && c != '.' && c != '-') || ++which == 3) {
      return std::nullopt;
    }
  }
  for (std::string& number : numbers) {
    if (number.empty() || number.size() > 4) {
      return std::nullopt;
    }
    if (number.size() == 1) {
      number.insert(0, 1, '0');
    }
  }
  return numbers;
}

// A date that exists, as ISO writes it; empty where it does not.
std::string existing(const std::string& year, const std::string& month,
                     const std::string& day) {
  const std::string iso = year + '-' + month + '-' + day;
  return parse_iso(iso) ? iso : std::string();
}

}  // namespace

void refuse_national_date(std::string_view text) {
  const auto numbers = three_numbers(text);
  if (!numbers) {
    return;
  }
  const auto& [first, second, third] = *numbers;
  const std::string year_first = existing(first, second, third);
  if (!year_first.empty()) {
    throw DateError("write the date as " + year_first, year_first);
  }
  const std::string month_first = existing(third, first, second);
  const std::string day_first = existing(third, second, first);
  if (!month_first.empty() && !day_first.empty() && month_first != day_first) {
    throw DateError(in_quotes(text) + " may be two dates; write " +
                    month_first + " or " + day_first);
  }
  const std::string& only = month_first.empty() ? day_first : month_first;
  if (!only.empty()) {
    throw DateError("write the date as " + only, only);
  }
}

}  // namespace morgue
