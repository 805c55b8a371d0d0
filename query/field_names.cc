#include "query/field_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "query/edit_distance.h"
#include "query/letters.h"
#include "text/ascii.h"

namespace morgue {
namespace {

struct FieldAlias {
  std::string_view name;
  std::string_view means;
};

constexpr std::array<FieldAlias, 9> kAliases = {{
    {"title", "headline"},
    {"hd", "headline"},
    {"author", "byline"},
    {"by", "byline"},
    {"body", "text"},
    {"pub", "source"},
    {"so", "source"},
    {"language", "lang"},
    {"published", "date"},
}};

struct DateFieldName {
  DateField field;
  std::string_view name;
};

constexpr std::array<DateFieldName, 3> kDateFields = {{
    {DateField::kDate, "date"},
    {DateField::kSince, "since"},
    {DateField::kUntil, "until"},
}};

constexpr std::array<std::string_view, 19> kPlannedFields = {
    "lead",     "site",   "domain",  "url",     "topic",    "subject",
    "tag",      "place",  "caption", "updated", "indexed",  "words",
    "wc",       "status", "version", "dup",     "dateline", "date.precision",
    "date.from"};

std::optional<QueryField> schema_field(std::string_view name) {
  for (const TextFieldEntry& field : kTextFields) {
    if (field.name == name) {
      return field.field;
    }
  }
  for (const KeywordFieldEntry& field : kKeywordFields) {
    if (field.name == name) {
      return field.field;
    }
  }
  for (const DateFieldName& field : kDateFields) {
    if (field.name == name) {
      return field.field;
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> canonical_names() {
  std::vector<std::string_view> names;
  names.reserve(kTextFields.size() + kKeywordFields.size() +
                kDateFields.size());
  for (const TextFieldEntry& field : kTextFields) {
    names.push_back(field.name);
  }
  for (const KeywordFieldEntry& field : kKeywordFields) {
    names.push_back(field.name);
  }
  for (const DateFieldName& field : kDateFields) {
    names.push_back(field.name);
  }
  return names;
}

// Longer names are not compared: nobody mistypes so much.
constexpr std::size_t kLongestName = 32;

}  // namespace

std::optional<QueryField> find_field(std::string_view name) {
  const std::string lower = ascii_lower(name);
  for (const FieldAlias& alias : kAliases) {
    if (alias.name == lower) {
      return schema_field(alias.means);
    }
  }
  return schema_field(lower);
}

std::string_view field_name(const QueryField& field) {
  if (const auto* text = std::get_if<TextField>(&field)) {
    return kTextFields[static_cast<std::size_t>(*text)].name;
  }
  if (const auto* keyword = std::get_if<KeywordField>(&field)) {
    return kKeywordFields[static_cast<std::size_t>(*keyword)].name;
  }
  return kDateFields[static_cast<std::size_t>(std::get<DateField>(field))].name;
}

bool is_planned_field(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return std::find(kPlannedFields.begin(), kPlannedFields.end(), lower) !=
         kPlannedFields.end();
}

std::string nearest_field(std::string_view name) {
  if (name.size() > kLongestName) {
    return {};
  }
  const std::u32string typed = letters_of(ascii_lower(name));
  std::string_view nearest;
  std::size_t fewest = typed.size() < 4 ? 2 : 3;  // edits, not reached
  const auto consider = [&](std::string_view candidate,
                            std::string_view means) {
    const std::size_t edits =
        edit_distance(typed, letters_of(candidate), fewest);
    if (edits < fewest) {
      fewest = edits;
      nearest = means;
    }
  };
  for (const std::string_view known : canonical_names()) {
    consider(known, known);
  }
  for (const FieldAlias& alias : kAliases) {
    consider(alias.name, alias.means);
  }
  return std::string(nearest);
}

std::string all_field_names() {
  const std::vector<std::string_view> names = canonical_names();
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      list += i + 1 == names.size() ? " and " : ", ";
    }
    list += names[i];
  }
  return list;
}

}  // namespace morgue
