#include "corpus/trec_dates.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "corpus/date_words.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kShortDay = 8;  // "02-12-88"

// "870324" -> "1987-03-24": two digits are a year of the last century, which
// the collections are of, unless they are few.
std::string iso(std::string_view year, std::string_view month,
                std::string_view day) {
  std::string text;
  if (year.size() == 2) {
    text += year < "50" ? "20" : "19";
  }
  for (const auto part :
       {year, std::string_view("-"), month, std::string_view("-"), day}) {
    text += part;
  }
  return text;
}

// Three numbers of two digits with a sign between them, month first.
std::string american_day(std::string_view text) {
  if (text.size() < kShortDay || (text[2] != '/' && text[2] != '-') ||
      text[5] != text[2] || !is_all_digits(text.substr(0, 2)) ||
      !is_all_digits(text.substr(3, 2))) {
    return {};
  }
  const std::string_view year = text.substr(6);
  if (!is_all_digits(year) || (year.size() != 2 && year.size() != 4)) {
    return {};
  }
  return iso(year, text.substr(0, 2), text.substr(3, 2));
}

// The first run of at least six digits.
std::string_view digits_in(std::string_view number) {
  std::size_t size = 0;
  for (std::size_t i = 0; i <= number.size(); ++i) {
    if (i < number.size() && is_ascii_digit(number[i])) {
      ++size;
    } else if (size >= 6) {
      return number.substr(i - size, size);
    } else {
      size = 0;
    }
  }
  return {};
}

}  // namespace

TrecDate trec_date_in(std::string_view text, const DateParser& dates) {
  const std::string_view signs = "= .\n";
  const std::size_t begin = text.find_first_not_of(signs);
  if (begin == text.npos) {
    return {};
  }
  text = text.substr(begin, text.find_last_not_of(signs) + 1 - begin);
  if (text.size() == 6 && is_all_digits(text)) {
    return {iso(text.substr(0, 2), text.substr(2, 2), text.substr(4, 2)), ""};
  }
  if (std::string day = american_day(text); !day.empty()) {
    return {std::move(day), ""};
  }
  std::string_view head = text;
  while (true) {
    if (dates.parse(head)) {
      const std::string_view rest = text.substr(head.size());
      return {std::string(head),
              std::string(trimmed(rest.substr(std::min<std::size_t>(
                  rest.find_first_not_of(", "), rest.size()))))};
    }
    const std::size_t comma = head.rfind(',');
    if (comma == head.npos) {
      return {std::string(text), ""};
    }
    head = head.substr(0, comma);
  }
}

std::string trec_file_date(std::string_view text) {
  const std::size_t space = trimmed(text).rfind(' ');
  text = trimmed(text);
  if (space == text.npos || space < kShortDay ||
      text.size() - space < 1 + 4 + 2) {
    return {};
  }
  const std::string_view clock = text.substr(space + 1);
  const auto zone = zone_named(clock.substr(4));
  std::string moment = american_day(text.substr(space - kShortDay, kShortDay));
  if (moment.empty() || !zone || !is_all_digits(clock.substr(0, 4))) {
    return {};
  }
  const int minutes = std::abs(*zone);
  moment += 'T';
  moment += clock.substr(0, 2);
  moment += ':';
  moment += clock.substr(2, 2);
  moment += *zone < 0 ? '-' : '+';
  for (const int part : {minutes / 60, minutes % 60}) {
    moment += part < 10 ? "0" : "";
    moment += std::to_string(part);
  }
  return moment;
}

std::string trec_number_date(std::string_view number) {
  const std::string_view digits = digits_in(number);
  if (digits.size() == 8 &&
      (digits.starts_with("19") || digits.starts_with("20"))) {
    return iso(digits.substr(0, 4), digits.substr(4, 2), digits.substr(6));
  }
  if (digits.size() != 6) {
    return {};
  }
  const bool month_first = number.starts_with("LA");
  return month_first
             ? iso(digits.substr(4), digits.substr(0, 2), digits.substr(2, 2))
             : iso(digits.substr(0, 2), digits.substr(2, 2), digits.substr(4));
}

}  // namespace morgue
