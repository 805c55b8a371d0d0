#include "corpus/field_map.h"

#include <algorithm>
#include <numeric>

#include "archive/error.h"
#include "corpus/field_table.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// Levenshtein's.  Both are short: names of fields.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replace = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j + 1] + 1, row[j] + 1, replace});
    }
  }
  return row.back();
}

std::string_view nearest_field(std::string_view typed) {
  typed = typed.substr(0, 64);
  const auto table = field_table();
  const auto nearest = std::min_element(
      table.begin(), table.end(), [&](const FieldRow& a, const FieldRow& b) {
        return edits_between(typed, a.name) < edits_between(typed, b.name);
      });
  return nearest->name;
}

[[noreturn]] void refuse(const std::string& reason) {
  throw Error(Failure::kBadInput, "reading the field map: " + reason);
}

// Takes one `field=name` off the front; a comma inside quotes is the name's.
std::string_view take_pair(std::string_view& rest) {
  char quote = '\0';
  std::size_t end = 0;
  for (; end < rest.size(); ++end) {
    const char c = rest[end];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ',') {
      break;
    }
  }
  if (quote != '\0') {
    refuse("a quote is not closed in \"" + std::string(rest) + '"');
  }
  const std::string_view pair = trimmed(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return pair;
}

void check_origin(std::string_view field, std::string_view origin) {
  if (origin.empty()) {
    refuse("\"" + std::string(field) + "=\" names nothing in the input");
  }
  if (origin.front() == '@' && origin != "@folder" && origin != "@file" &&
      origin != "@stem") {
    refuse("\"" + std::string(origin) +
           "\" is not one of @folder, @file and @stem");
  }
}

}  // namespace

FieldMap FieldMap::parse(std::string_view text) {
  FieldMap map;
  while (!text.empty()) {
    const std::string_view pair = take_pair(text);
    if (pair.empty()) {
      continue;
    }
    const std::size_t equals = pair.find('=');
    if (equals == pair.npos) {
      refuse("\"" + std::string(pair) + "\" is not of the form field=name");
    }
    const std::string_view field = trimmed(pair.substr(0, equals));
    const std::string_view origin = trimmed(pair.substr(equals + 1));
    const FieldRow* row = field_row_named(field);
    if (row == nullptr) {
      refuse("there is no field \"" + std::string(field) +
             "\"; the nearest is \"" + std::string(nearest_field(field)) + '"');
    }
    check_origin(field, origin);
    map.names_[std::string(row->name)] = origin;
  }
  return map;
}

const std::string* FieldMap::find(std::string_view article_field) const {
  const FieldRow* row = field_row_named(article_field);
  const auto found =
      row == nullptr ? names_.end() : names_.find(std::string_view(row->name));
  return found == names_.end() ? nullptr : &found->second;
}

std::string FieldMap::text() const {
  std::string text;
  for (const auto& [field, origin] : names_) {
    text.append(field).append("=").append(origin).append("\n");
  }
  return text;
}

}  // namespace morgue
