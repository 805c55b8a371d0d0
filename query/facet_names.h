#pragma once

#include <optional>
#include <string_view>

#include "query/search_request.h"

namespace morgue {

// "source", "section", "lang", "year", "month".
std::string_view name_of(FacetField field);

// "language" is understood too.
std::optional<FacetField> facet_named(std::string_view name);

}  // namespace morgue
