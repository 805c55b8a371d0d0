#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "archive/schema.h"

namespace morgue {

// What `date:`, `since:` and `until:` say about an article's date.
enum class DateField { kDate, kSince, kUntil };

using QueryField = std::variant<TextField, KeywordField, DateField>;

// The field that is typed so before a colon, in any case: the schema's names
// and what searchers know from elsewhere (hd, author, pub).  nullopt: none.
std::optional<QueryField> find_field(std::string_view name);

// The schema's name: "headline".
std::string_view field_name(const QueryField& field);

// True for a field that Morgue means to have and does not have yet.
bool is_planned_field(std::string_view name);

// The known name that the typed one was probably meant to be; empty where
// none is close.
std::string nearest_field(std::string_view name);

// "headline, byline, ... and until", for messages.
std::string all_field_names();

}  // namespace morgue
