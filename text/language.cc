#include "text/language.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/language_names.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// Longer than any tag or name of a language.
constexpr std::size_t kLongestTag = 64;

std::string known_language(std::string_view name) {
  const auto rows = language_names();
  if (std::ranges::binary_search(rows, name, {}, &LanguageName::tag)) {
    return std::string(name);
  }
  for (const LanguageName& row : rows) {
    if (name == row.name || (name.size() == 3 && (name == row.alpha3 ||
                                                  name == row.bibliographic))) {
      return std::string(row.tag);
    }
  }
  for (const OtherName& row : other_language_names()) {
    if (name == row.name) {
      return std::string(row.tag);
    }
  }
  return {};
}

// "-us-x" of "en-us-x": as many well-formed subtags as there are.
std::string_view subtags(std::string_view tag, std::size_t at) {
  std::size_t end = at;
  while (end < tag.size() && tag[end] == '-') {
    std::size_t next = end + 1;
    while (next < tag.size() && is_ascii_alnum(tag[next])) {
      ++next;
    }
    if (next == end + 1 || next - end > 9) {
      break;
    }
    end = next;
  }
  return tag.substr(at, end - at);
}

}  // namespace

std::string canonical_language(std::string_view tag) {
  tag = trimmed(tag);
  if (tag.empty() || tag.size() > kLongestTag) {
    return {};
  }
  std::string folded = fold(tag);
  folded.resize(std::min(folded.find_first_of(".@"), folded.size()));
  std::string whole = known_language(folded);
  if (!whole.empty()) {
    return whole;
  }
  std::replace(folded.begin(), folded.end(), '_', '-');
  const std::string_view primary = primary_subtag(folded);
  std::string canonical =
      primary.size() <= 3 ? known_language(primary) : std::string();
  if (!canonical.empty()) {
    canonical += subtags(folded, primary.size());
  }
  return canonical;
}

std::string_view primary_subtag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace morgue
