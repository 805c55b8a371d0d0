#pragma once

#include <memory>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// One reader a format, of one opened file.

// A file is one article.
std::unique_ptr<ArticleReader> make_text_reader(ReaderInput input);

// JSON lines, one array of objects, or objects one after another.
std::unique_ptr<ArticleReader> make_jsonl_reader(ReaderInput input);

// With a header row; commas, semicolons or tabs between the columns.
std::unique_ptr<ArticleReader> make_csv_reader(ReaderInput input);

// A file is one page, and that one article.
std::unique_ptr<ArticleReader> make_html_reader(ReaderInput input);

// The SGML of the Reuters-21578 collection.
std::unique_ptr<ArticleReader> make_reuters_reader(ReaderInput input);

// WARC, what web crawlers store: pages, read as HTML.
std::unique_ptr<ArticleReader> make_warc_reader(ReaderInput input);

// A zip or tar archive, of whatever formats.
std::unique_ptr<ArticleReader> make_container_reader(ReaderInput input);

// Precondition: the format is not kAuto.
std::unique_ptr<ArticleReader> make_reader(Format format, ReaderInput input);

}  // namespace morgue
