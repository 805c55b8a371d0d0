#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "archive/article.h"

namespace morgue {

// The same made-up articles for every benchmark of this program, newest last.
const std::vector<Article>& sample_articles();  // 1,000 of them

// All paragraphs of the article, apart by line ends.
std::string body_text(const Article& article);

// An archive of that many made-up articles, made when it is first asked for
// and gone when the program ends.  Throws Error.
const std::filesystem::path& sample_archive(std::size_t articles);

}  // namespace morgue
