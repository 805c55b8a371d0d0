#pragma once

#include <string>
#include <vector>

#include "archive/article.h"
#include "archive/token_file.h"

namespace morgue {

// Each article's stream, spelt out: words (as their terms), "." between
// sentences, "/" at the end of a text, "|" at the end of a field.  Says where
// a code stands for nothing, or for two words, or where counts are wrong.
std::vector<std::string> readings_of(const TokenFile& file);

// The same of an article, read afresh by the tokenizer.
std::string reading_of(const Article& article);

}  // namespace morgue
