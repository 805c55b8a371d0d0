#include "corpus/feed_names.h"

#include <array>
#include <string_view>

namespace morgue {
namespace {

struct SpaceSign {
  std::string_view within;  // of the URI
  std::string_view prefix;
  FeedSpace space;
};
// In this order: a later sign occurs in the URIs of earlier ones.
constexpr auto kSpaceSigns = std::to_array<SpaceSign>({
    {"purl.org/dc/", "dc", FeedSpace::kDublinCore},
    {"purl.org/dc/terms", "dcterms", FeedSpace::kDublinCore},
    {"rss/1.0/modules/content", "content", FeedSpace::kContent},
    {"wordpress.org/export/1.2/excerpt", "excerpt", FeedSpace::kExcerpt},
    {"/excerpt/", "excerpt", FeedSpace::kExcerpt},
    {"search.yahoo.com/mrss", "media", FeedSpace::kMedia},
    {"itunes.com/dtds", "itunes", FeedSpace::kItunes},
    {"feedburner", "feedburner", FeedSpace::kFeedBurner},
    {"wordpress.org/export", "wp", FeedSpace::kWordPress},
    {"1999/xhtml", "xhtml", FeedSpace::kXhtml},
    {"rss/1.0/modules", "slash", FeedSpace::kOther},
    {"purl.org/rss", "rss", FeedSpace::kFeed},
    {"purl.org/net/rss", "rss", FeedSpace::kFeed},
    {"netscape.com/rdf", "rss", FeedSpace::kFeed},
    {"backend.userland.com/rss", "rss", FeedSpace::kFeed},
    {"blogs.law.harvard.edu/tech/rss", "rss", FeedSpace::kFeed},
    {"2005/Atom", "atom", FeedSpace::kFeed},
    {"purl.org/atom", "atom", FeedSpace::kFeed},
});

}  // namespace

FeedSpace feed_space_of(const XmlElement& element) {
  if (element.space.empty()) {
    return FeedSpace::kFeed;
  }
  for (const SpaceSign& sign : kSpaceSigns) {
    if (element.space == sign.prefix ||
        element.space.find(sign.within) != element.space.npos) {
      return sign.space;
    }
  }
  return FeedSpace::kOther;
}

const XmlElement* feed_child(const XmlElement& element, FeedSpace space,
                             std::string_view name) {
  for (const XmlElement& child : element.children) {
    if (child.name == name && feed_space_of(child) == space) {
      return &child;
    }
  }
  return nullptr;
}

}  // namespace morgue
