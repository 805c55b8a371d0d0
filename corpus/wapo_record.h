#pragma once

#include <string_view>

#include <simdjson.h>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// The first bytes of the Washington Post collection of TREC (versions 2 to 4):
// JSON lines whose text is a list of typed items.
bool looks_like_wapo(std::string_view head);

// The article in one object of the collection.  finish_article() is still to
// come.
Submission wapo_article(const simdjson::dom::object& record,
                        const ReaderSetup& setup);

}  // namespace morgue
