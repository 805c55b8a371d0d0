#pragma once

#include <map>
#include <string>
#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/feed_channel.h"
#include "corpus/reader_setup.h"
#include "corpus/xml_element.h"

namespace morgue {

// The first bytes of what WordPress exports: RSS with a vocabulary of its own
// ("WordPress eXtended RSS", versions 1.0 to 1.2).
bool looks_like_wxr(std::string_view head);

// What an export says once for all its posts.
struct WxrSite {
  FeedChannel channel;
  std::map<std::string, std::string, std::less<>> people;  // by their log-ins

  static WxrSite of(const XmlElement& outside);
};

// Why an item is no published article: "page", "attachment", "draft",
// "private", "trash", "future" ..., else "not-a-post" or "unpublished"; empty
// where it is one.
std::string_view wxr_skip_reason(const XmlElement& item);

// The article in one post.  finish_article() is still to come.
Submission wxr_article(const XmlElement& item, const WxrSite& site,
                       const ReaderSetup& setup);

}  // namespace morgue
