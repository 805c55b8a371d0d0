#pragma once

#include <string>
#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// What is known of a page besides its bytes; any of it may be empty.
struct PageAddress {
  std::string url;
  std::string charset;  // of the HTTP header
};

// The article on one page.  Its id is its canonical address, where there is
// one.  finish_article() is still to come.  An article without any text, and a
// Warning ("html-refused"), where the page is larger or more tangled than
// HtmlTree takes.
Submission html_article(std::string_view page, const PageAddress& address,
                        const ReaderSetup& setup);

}  // namespace morgue
