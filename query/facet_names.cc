#include "query/facet_names.h"

#include <array>

namespace morgue {
namespace {

struct FacetName {
  FacetField field;
  std::string_view name;
};

// The first name of a field is the one that is printed.
constexpr std::array<FacetName, 6> kFacetNames = {{
    {FacetField::kSource, "source"},
    {FacetField::kSection, "section"},
    {FacetField::kLanguage, "lang"},
    {FacetField::kYear, "year"},
    {FacetField::kMonth, "month"},
    {FacetField::kLanguage, "language"},
}};

}  // namespace

std::string_view name_of(FacetField field) {
  for (const FacetName& known : kFacetNames) {
    if (known.field == field) {
      return known.name;
    }
  }
  return "unknown";
}

std::optional<FacetField> facet_named(std::string_view name) {
  for (const FacetName& known : kFacetNames) {
    if (known.name == name) {
      return known.field;
    }
  }
  return std::nullopt;
}

}  // namespace morgue
