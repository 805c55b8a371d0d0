#pragma once

#include "archive/article.h"
#include "corpus/feed_channel.h"
#include "corpus/xml_element.h"

namespace morgue {

// Fills the id, the URL and what other URLs an item of a feed has.
void take_feed_addresses(const XmlElement& item, const FeedChannel& channel,
                         Article& article);

}  // namespace morgue
