#pragma once

#include <string>
#include <string_view>

#include "corpus/article_reader.h"

namespace morgue {

// What every reader does last, whatever the format: all text made valid UTF-8
// without control characters, fields trimmed, empty paragraphs dropped, the
// run's source and language put where the record has none, the declared
// language in its canonical form, and an id of digits only qualified by the
// source ("gazette:17").  Languages are not detected here.
void finish_article(Submission& submission, const ReaderOptions& options);

// Says once that the record's bytes were no UTF-8.
void warn_not_utf8(Submission& submission);

// Whether there is anything to search for: a headline, or a paragraph that is
// not boilerplate.
bool has_text(const Article& article);

// "The New York Times" -> "the-new-york-times".
std::string slug_of(std::string_view name);

}  // namespace morgue
