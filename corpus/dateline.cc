#include "corpus/dateline.h"

#include <algorithm>
#include <utility>

#include "corpus/date_words.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongest = 90;

// Where the dash after a dateline stands, and its length.
std::pair<std::size_t, std::size_t> find_dash(std::string_view text) {
  std::pair<std::size_t, std::size_t> found(std::string_view::npos, 0);
  for (const std::string_view dash : {" -- ", " - ", " – ", " — "}) {
    const std::size_t at = text.find(dash);
    if (at < found.first) {
      found = {at, dash.size()};
    }
  }
  return found;
}

std::string_view without_end(std::string_view text, std::string_view signs) {
  const std::size_t last = text.find_last_not_of(signs);
  return text.substr(0, last == text.npos ? 0 : last + 1);
}

// Takes "(Reuters)" off the end.
std::string take_agency(std::string_view& head) {
  const std::size_t open = head.rfind('(');
  if (open == head.npos || !head.ends_with(')')) {
    return {};
  }
  const auto agency = trimmed(head.substr(open + 1, head.size() - open - 2));
  head = trimmed(head.substr(0, open));
  return std::string(agency);
}

bool is_month_and_day(std::string_view first, std::string_view second) {
  const bool number = !second.empty() && second.size() <= 2 &&
                      std::all_of(second.begin(), second.end(), is_ascii_digit);
  return number && month_named(without_end(first, ".")) != 0;
}

// Takes "Feb 26" or "3 August" off the end.
std::string take_day(std::string_view& head) {
  const std::size_t second = head.rfind(' ');
  if (second == head.npos || second == 0) {
    return {};
  }
  const std::size_t space = head.find_last_of(" ,", second - 1);
  const std::size_t first = space == head.npos ? 0 : space + 1;
  const std::string_view one = head.substr(first, second - first);
  const std::string_view two = head.substr(second + 1);
  if (!is_month_and_day(one, two) && !is_month_and_day(two, one)) {
    return {};
  }
  std::string day(head.substr(first));
  head = without_end(head.substr(0, first), ", ");
  return day;
}

bool in_capitals(std::string_view place) {
  const std::string_view town = place.substr(0, place.find(','));
  const auto letters = std::count_if(town.begin(), town.end(), [](char c) {
    return is_ascii_upper(c) || is_beyond_ascii(c);
  });
  return letters >= 3 && std::none_of(town.begin(), town.end(), is_ascii_lower);
}

bool could_be_place(std::string_view place) {
  return !place.empty() && place.size() <= 60 &&
         !is_ascii_lower(place.front()) &&
         place.find_first_of("0123456789:;!?\"()") == place.npos;
}

}  // namespace

std::optional<FoundDateline> find_dateline(std::string_view paragraph) {
  const std::string_view start =
      paragraph.substr(0, utf8_floor(paragraph, kLongest));
  const auto [dash, size] = find_dash(start);
  if (dash == start.npos) {
    return std::nullopt;
  }
  FoundDateline found;
  found.length = dash + size;
  found.dateline.raw = trimmed(start.substr(0, found.length));
  std::string_view head = trimmed(start.substr(0, dash));
  found.agency = take_agency(head);
  found.dateline.day = take_day(head);
  found.dateline.place = head;
  const bool proven = !found.agency.empty() || !found.dateline.day.empty();
  if (!could_be_place(head) || !(proven || in_capitals(head))) {
    return std::nullopt;
  }
  return found;
}

Dateline dateline_of(std::string_view field) {
  Dateline dateline;
  dateline.raw = trimmed(field);
  std::string_view head = without_end(dateline.raw, " ,-–—");
  take_agency(head);
  dateline.day = take_day(head);
  dateline.place = without_end(head, " ,");
  return dateline;
}

}  // namespace morgue
