#pragma once

#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// The first bytes of a file of TREC news: <DOC> and in it the number of the
// document, or its text.
bool looks_like_trec(std::string_view head);

// The article in one <DOC>...</DOC> of a TREC news collection (AP, WSJ, FT,
// LA Times, FBIS, FR, San Jose Mercury News, AQUAINT, Gigaword), already
// UTF-8.  finish_article() is still to come.
Submission trec_article(std::string_view record, const ReaderSetup& setup);

}  // namespace morgue
