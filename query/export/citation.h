#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"

namespace morgue {

// What the formats of reference managers want to know of an article.  Nothing
// is made up: what the publisher did not fill is empty.

struct CitedName {
  std::string family;
  std::string given;
  std::string whole;  // where it is not known which part is which
};

// Digits of as much of a date as was stated: "2020", "08", "03".
struct CitedDate {
  std::string year;
  std::string month;
  std::string day;
};

// The headline, else the online headline.
const std::string& cited_title(const Article& article);

// The paper: the source, else the provider.
const std::string& cited_paper(const Article& article);

// The authors; where there are none, the byline as it was printed.
std::vector<CitedName> cited_names(const Article& article);

CitedDate cited_date(const std::optional<Date>& date);

// Names of subjects (codes where they have none), then keywords; each once.
std::vector<std::string> cited_keywords(const Article& article);

// The deck, else the first paragraph.
const std::string& cited_abstract(const Article& article);

// "a, b"
std::string joined_by(const std::vector<std::string>& items,
                      std::string_view between);

// What must be known before it is quoted: "Status: withheld", "Correction
// (2023-03-24): He is the chief."
std::vector<std::string> cited_notes(const Article& article);

}  // namespace morgue
