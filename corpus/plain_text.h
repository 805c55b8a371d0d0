#pragma once

#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// The article in a text as it was copied off a page or a wire: a headline
// line, perhaps a byline and a date, paragraphs with sub-headings between
// them, a credit line ("-BBC"), and what the site's template put underneath.
// `text` is UTF-8.  The id is the caller's; finish_article() is still to come.
Submission plain_text_article(std::string_view text, const ReaderSetup& setup);

}  // namespace morgue
