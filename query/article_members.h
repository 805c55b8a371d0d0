#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "archive/article.h"

namespace morgue {

// The fields of an article that are one text or one date, by the names that
// all output gives them.

struct NamedText {
  std::string_view name;
  std::string Article::*member;
};

inline constexpr std::array<NamedText, 15> kArticleTexts = {{
    {"online_headline", &Article::online_headline},
    {"kicker", &Article::kicker},
    {"deck", &Article::deck},
    {"slugline", &Article::slugline},
    {"byline", &Article::byline},
    {"source", &Article::source},
    {"provider", &Article::provider},
    {"credit", &Article::credit},
    {"edition", &Article::edition},
    {"section", &Article::section},
    {"page", &Article::page},
    {"column", &Article::column},
    {"print_date", &Article::print_date},
    {"genre", &Article::genre},
    {"url", &Article::url},
}};

struct NamedDate {
  std::string_view name;
  std::optional<Date> Article::*member;
};

// Beside the date of publication, which is called "date".
inline constexpr std::array<NamedDate, 4> kArticleDates = {{
    {"updated", &Article::updated},
    {"first_created", &Article::first_created},
    {"embargo_until", &Article::embargo_until},
    {"expires", &Article::expires},
}};

}  // namespace morgue
