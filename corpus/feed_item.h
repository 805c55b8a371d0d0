#pragma once

#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/feed_channel.h"
#include "corpus/reader_setup.h"
#include "corpus/xml_element.h"

namespace morgue {

// The first bytes of an RSS (0.9x, 1.0, 2.0) or Atom (0.3, 1.0) feed.
bool looks_like_feed(std::string_view head);

// The article in one <item> or <entry>.  finish_article() is still to come.
Submission feed_article(const XmlElement& item, const FeedChannel& channel,
                        const ReaderSetup& setup);

}  // namespace morgue
