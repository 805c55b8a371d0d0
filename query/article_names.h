#pragma once

#include <string>
#include <string_view>

#include "archive/article.h"

namespace morgue {

// The stored enumerators in words, as all output spells them.
std::string_view name_of(ParagraphKind kind);     // "text", "subheading" ...
std::string_view name_of(ArticleStatus status);   // "usable", "withheld" ...
std::string_view name_of(LanguageOrigin origin);  // "declared", "detected" ...
std::string_view name_of(DatePrecision precision);  // "day", "minute" ...

// "2020-08 (month, from feed, zone assumed)"
std::string described(const Date& date);

}  // namespace morgue
