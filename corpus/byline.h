#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"

namespace morgue {

// The people in a printed byline: "By Jane Roe and John Doe, Reuters" gives
// two authors of Reuters.  Empty where no name can be made out.
std::vector<Author> authors_of_byline(std::string_view byline);

// A single name, with "Last, First" where it is of two words or more.
Author author_named(std::string_view name);

// The byline that names them all: "Jane Roe, John Doe and Ann Lee".
std::string byline_of(const std::vector<Author>& authors);

// Whether a line of a text is a byline: "By " and one or more names.
bool is_byline(std::string_view line);

}  // namespace morgue
