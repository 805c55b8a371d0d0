#include "corpus/byline.h"

#include <algorithm>
#include <array>

#include "corpus/spacing.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestByline = 160;
constexpr std::size_t kMostWordsInName = 5;

// Folded.
constexpr auto kRoleWords = std::to_array<std::string_view>(
    {"correspondent", "editor", "reporter", "writer", "columnist", "bureau",
     "chief", "critic", "staff"});

// Beside commas.
constexpr auto kJoints =
    std::to_array<std::string_view>({" and ", " AND ", " And ", " & ", " | ",
                                     " und ", " et ", " y ", " och ", " og "});

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    words += c != ' ' && !inside ? 1 : 0;
    inside = c != ' ';
  }
  return words;
}

bool starts_upper(std::string_view word) {
  // Other scripts and accented capitals count as upper case.
  return !word.empty() && !(word[0] >= 'a' && word[0] <= 'z') &&
         !(word[0] >= '0' && word[0] <= '9');
}

// "By Jane Roe" -> "Jane Roe".
std::string_view without_by(std::string_view byline) {
  byline = trimmed(byline);
  if (byline.size() > 3 && (byline[0] == 'B' || byline[0] == 'b') &&
      (byline[1] == 'y' || byline[1] == 'Y') &&
      (byline[2] == ' ' || byline[2] == ':')) {
    byline.remove_prefix(3);
  }
  return trimmed(byline);
}

// What the text begins with, if that joins names; else 0 bytes.
std::size_t joint_size(std::string_view text) {
  if (text.front() == ',' || text.front() == ';') {
    return 1;
  }
  const auto found = text.front() == ' '
                         ? std::find_if(kJoints.begin(), kJoints.end(),
                                        [&](std::string_view joint) {
                                          return text.starts_with(joint);
                                        })
                         : kJoints.end();
  return found == kJoints.end() ? 0 : found->size();
}

// The names that "and", "&" and commas join.
std::vector<std::string_view> parts_of(std::string_view names) {
  std::vector<std::string_view> parts;
  while (!names.empty()) {
    std::size_t cut = 0;
    std::size_t skip = 0;
    while (cut < names.size() && (skip = joint_size(names.substr(cut))) == 0) {
      ++cut;
    }
    if (const auto part = trimmed(names.substr(0, cut)); !part.empty()) {
      parts.push_back(part);
    }
    names.remove_prefix(std::min(cut + skip, names.size()));
  }
  return parts;
}

bool looks_like_name(std::string_view part) {
  const std::size_t words = count_words(part);
  return words >= 2 && words <= kMostWordsInName && starts_upper(part) &&
         part.find_first_of("0123456789@:/") == part.npos;
}

// What a comma after the names adds: "Reuters", "Political Correspondent".
bool is_role(std::string_view part) {
  const std::string folded = fold(part);
  return std::any_of(
      std::begin(kRoleWords), std::end(kRoleWords),
      [&](std::string_view word) { return folded.find(word) != folded.npos; });
}

}  // namespace

Author author_named(std::string_view name) {
  Author author;
  author.display = single_spaced(name);
  const std::size_t space = author.display.rfind(' ');
  if (space != std::string::npos &&
      author.display.find(',') == std::string::npos) {
    author.sort_name = author.display.substr(space + 1) + ", " +
                       author.display.substr(0, space);
  }
  return author;
}

std::vector<Author> authors_of_byline(std::string_view byline) {
  std::vector<Author> authors;
  if (byline.size() > kLongestByline) {
    return authors;
  }
  for (const std::string_view part : parts_of(without_by(byline))) {
    if (is_role(part)) {
      for (Author& author : authors) {
        author.role = part;
      }
    } else if (looks_like_name(part) || authors.empty()) {
      authors.push_back(author_named(part));
    } else {
      for (Author& author : authors) {
        author.affiliation = part;
      }
    }
  }
  return authors;
}

std::string byline_of(const std::vector<Author>& authors) {
  std::string byline;
  for (std::size_t i = 0; i < authors.size(); ++i) {
    const bool last = i + 1 == authors.size();
    byline += i == 0 ? "" : last ? " and " : ", ";
    byline += authors[i].display;
  }
  return byline;
}

bool is_byline(std::string_view line) {
  line = trimmed(line);
  const std::string_view names = without_by(line);
  if (line.size() > kLongestByline || names.size() == line.size() ||
      line.ends_with('.') || line.ends_with('?')) {
    return false;
  }
  const auto parts = parts_of(names);
  return !parts.empty() && looks_like_name(parts.front());
}

}  // namespace morgue
