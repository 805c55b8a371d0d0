#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "archive/date.h"
#include "query/json_writer.h"
#include "query/search_result.h"

namespace morgue {

// The parts that several JSON outputs share.

// The version of all JSON that the tool writes; grows when a field changes its
// meaning or goes away, not when one is added.
inline constexpr std::uint64_t kJsonFormatVersion = 1;

// {value, precision, origin, zone_known}, or null.
void write_date(JsonWriter& json, std::string_view name,
                const std::optional<Date>& date);

// [[start, end], ...] in code points of the text.
void write_spans(JsonWriter& json, std::string_view name, std::string_view text,
                 const std::vector<TextRange>& ranges);

// [{field, distinct, missing, values: [{value, count}]}]
void write_facets(JsonWriter& json, const std::vector<Facet>& facets);

}  // namespace morgue
