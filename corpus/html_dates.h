#pragma once

#include <string>
#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/html_head.h"
#include "corpus/html_tree.h"
#include "corpus/linked_article.h"
#include "corpus/reader_setup.h"

namespace morgue {

// Sets the days of publication and of the last change: from JSON-LD, <meta>,
// microdata and <time> (DateOrigin::kMeta), then the address (kUrl), then what
// is printed near the headline (kText).  The first that can be read and
// believed counts; where there are only others, Warnings say so, and where what
// the page states and its address disagree (settle_published).
void take_html_dates(const HtmlTree& tree, const HtmlHead& head,
                     const LinkedArticle& linked, const ReaderSetup& setup,
                     Submission& submission);

}  // namespace morgue
