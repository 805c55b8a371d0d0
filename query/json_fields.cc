#include "query/json_fields.h"

#include "query/article_names.h"
#include "query/facet_names.h"
#include "text/unicode.h"

namespace morgue {

void write_date(JsonWriter& json, std::string_view name,
                const std::optional<Date>& date) {
  json.key(name);
  if (!date) {
    json.null();
    return;
  }
  json.begin_object();
  json.field("value", to_iso(*date));
  json.field("precision", name_of(date->precision));
  json.field("origin", name_of(date->origin));
  json.field("zone_known", date->zone_known);
  json.end_object();
}

void write_spans(JsonWriter& json, std::string_view name, std::string_view text,
                 const std::vector<TextRange>& ranges) {
  json.key(name);
  json.begin_array();
  std::uint64_t code_points = 0;
  std::size_t at = 0;
  for (const TextRange& range : ranges) {
    code_points += count_code_points(text.substr(at, range.begin - at));
    const std::uint64_t begin = code_points;
    code_points +=
        count_code_points(text.substr(range.begin, range.end - range.begin));
    at = range.end;
    json.begin_array();
    json.value(begin);
    json.value(code_points);
    json.end_array();
  }
  json.end_array();
}

void write_facets(JsonWriter& json, const std::vector<Facet>& facets) {
  json.key("facets");
  json.begin_array();
  for (const Facet& facet : facets) {
    json.begin_object();
    json.field("field", name_of(facet.field));
    json.field("distinct", facet.distinct);
    json.field("missing", facet.missing);
    json.key("values");
    json.begin_array();
    for (const FacetValue& value : facet.values) {
      json.begin_object();
      json.field("value", value.value);
      json.field("count", value.count);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace morgue
