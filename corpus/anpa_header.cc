#include "corpus/anpa_header.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/date_words.h"
#include "corpus/paragraphs.h"
#include "corpus/spacing.h"
#include "corpus/value_list.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr char kUnitSeparator = '\x1f';

// Flash, bulletin, urgent, rush, deferred.
constexpr auto kPriorities = std::to_array<std::pair<char, std::uint8_t>>(
    {{'f', 1}, {'b', 2}, {'u', 3}, {'r', 4}, {'d', 6}});

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == text.npos) {
      return words;
    }
    text.remove_prefix(start);
    const std::size_t end =
        std::min(text.find_first_of(" \t\r\n"), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

std::uint8_t urgency_named(std::string_view priority) {
  if (priority.size() != 1) {
    return 0;
  }
  const char c = ascii_lower(priority.front());
  for (const auto& [letter, urgency] : kPriorities) {
    if (letter == c) {
      return urgency;
    }
  }
  return c >= '1' && c <= '9' ? static_cast<std::uint8_t>(c - '0') : 0;
}

std::string without_controls(std::string_view text) {
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return single_spaced(plain);
}

// "r a^S^Q BC-US--Ethanol-LosingGra 1stLd-Writethru   11-13 1693"
void parse_anpa_line(std::string_view line, AnpaHeader& header) {
  const std::string plain = without_controls(line);
  const auto words = words_of(plain);
  if (words.size() < 3) {
    return;
  }
  header.urgency = urgency_named(words[0]);
  header.category = words[1];
  header.slugline = words[2];
}

// "eca0003 3 i 380  dpa 0045", then "Switzerland/migration/UN/"
void parse_7901(const std::vector<std::string_view>& lines,
                AnpaHeader& header) {
  if (lines.empty()) {
    return;
  }
  const auto words = words_of(lines.front());
  header.number = words.empty() ? std::string_view() : words[0];
  header.urgency = words.size() > 1 ? urgency_named(words[1]) : 0;
  header.category = words.size() > 2 ? words[2] : std::string_view();
  if (words.size() > 4 && !is_all_digits(words[4])) {
    header.agency = words[4];
  }
  for (std::size_t i = 1; i < lines.size() && header.slugline.empty(); ++i) {
    header.slugline = single_spaced(lines[i]);
  }
  add_listed(header.slugline, "/", header.keywords);
  std::erase(header.keywords, std::string());
  while (header.slugline.ends_with('/')) {
    header.slugline.pop_back();
  }
}

std::string sent_at(std::string_view year, std::string_view month,
                    std::string_view day, std::string_view time) {
  // Of two digits: the wires stopped using them before 2070.
  std::string text(year < "70" ? "20" : "19");
  text.append(year).append("-").append(month).append("-").append(day);
  text.append("T").append(time.substr(0, 2)).append(":");
  return text.append(time.substr(2, 2)).append("Z");
}

bool is_digits(std::string_view text, std::size_t size) {
  return text.size() >= size && is_all_digits(text.substr(0, size));
}

// "AP-WF-11-13-13 0745GMT"
std::string anpa_moment(const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view date = words[i];
    const std::string_view time = words[i + 1];
    if (date.size() < 8 || !is_digits(time, 4) || time.substr(4, 3) != "GMT") {
      continue;
    }
    const std::string_view mdy = date.substr(date.size() - 8);
    if (is_digits(mdy, 2) && is_digits(mdy.substr(3), 2) &&
        is_digits(mdy.substr(6), 2)) {
      return sent_at(mdy.substr(6), mdy.substr(0, 2), mdy.substr(3, 2), time);
    }
  }
  return {};
}

// "212322 GMT Nov 18": day, hour, minute; month and year.
std::string iptc_moment(const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    if (words[i].size() != 6 || !is_all_digits(words[i]) ||
        words[i + 1] != "GMT" || !is_digits(words[i + 3], 2)) {
      continue;
    }
    const unsigned month = month_named(words[i + 2].substr(0, 3));
    if (month > 0) {
      return sent_at(words[i + 3].substr(words[i + 3].size() - 2),
                     (month < 10 ? "0" : "") + std::to_string(month),
                     words[i].substr(0, 2), words[i].substr(2));
    }
  }
  return {};
}

}  // namespace

AnpaHeader parse_anpa_header(std::string_view header) {
  AnpaHeader parsed;
  const auto lines = lines_of(header);
  const std::size_t unit = header.find(kUnitSeparator);
  parsed.is_anpa = unit != header.npos;
  if (!parsed.is_anpa) {
    parse_7901(lines, parsed);
    return parsed;
  }
  // The unit separator is followed by a code of the format.
  parsed.number = without_controls(header.substr(0, unit));
  if (lines.size() > 1) {
    parse_anpa_line(lines[1], parsed);
  }
  return parsed;
}

std::string anpa_sent(std::string_view trailer) {
  const auto words = words_of(trailer);
  std::string sent = anpa_moment(words);
  return sent.empty() ? iptc_moment(words) : sent;
}

}  // namespace morgue
