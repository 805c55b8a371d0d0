#include "corpus/credit.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestOutlet = 40;
constexpr std::size_t kMostWords = 4;

// "BBC", "The New York Times", not "a spokesman said".
bool looks_like_outlet(std::string_view name) {
  if (name.empty() || name.size() > kLongestOutlet ||
      name.find_first_of(".,:;!?\"()") != name.npos) {
    return false;
  }
  const auto spaces = std::count(name.begin(), name.end(), ' ');
  return static_cast<std::size_t>(spaces) < kMostWords &&
         (is_ascii_upper(name.front()) || is_beyond_ascii(name.front()));
}

std::string_view after_dash(std::string_view line) {
  for (const std::string_view dash : {"--", "-", "–", "—"}) {
    if (line.starts_with(dash)) {
      return trimmed(line.substr(dash.size()));
    }
  }
  return {};
}

std::string_view after_label(std::string_view line) {
  for (const std::string_view label :
       {"Source:", "SOURCE:", "Credit:", "Courtesy:", "Via:"}) {
    if (line.starts_with(label)) {
      return trimmed(line.substr(label.size()));
    }
  }
  return {};
}

std::string_view in_brackets(std::string_view line) {
  if (line.size() > 2 && ((line.front() == '(' && line.back() == ')') ||
                          (line.front() == '[' && line.back() == ']'))) {
    return trimmed(line.substr(1, line.size() - 2));
  }
  return {};
}

}  // namespace

std::string source_in_credit(std::string_view line) {
  line = trimmed(line);
  for (const std::string_view name :
       {after_dash(line), after_label(line), in_brackets(line)}) {
    if (looks_like_outlet(name)) {
      return std::string(name);
    }
  }
  return {};
}

}  // namespace morgue
