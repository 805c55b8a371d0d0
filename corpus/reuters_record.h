#pragma once

#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// The article in one <REUTERS ...>...</REUTERS> of the Reuters-21578
// collection, already UTF-8.  finish_article() is still to come.
Submission reuters_article(std::string_view record, const ReaderSetup& setup);

}  // namespace morgue
