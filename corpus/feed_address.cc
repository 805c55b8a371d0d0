#include "corpus/feed_address.h"

#include <string>
#include <string_view>
#include <utility>

#include "corpus/feed_names.h"
#include "corpus/url_join.h"

namespace morgue {
namespace {

using enum FeedSpace;

std::string_view base_of(const XmlElement& item, const FeedChannel& channel) {
  const std::string_view own = item.attribute("base");
  return own.empty() ? std::string_view(channel.base) : own;
}

// The address of the page: RSS has a text, Atom links of several relations.
std::string link_of(const XmlElement& item) {
  std::string found;
  for (const XmlElement& child : item.children) {
    if (child.name != "link" || feed_space_of(child) != kFeed) {
      continue;
    }
    const std::string_view rel = child.attribute("rel");
    const std::string_view href = child.attribute("href");
    if (found.empty() && (rel.empty() || rel == "alternate")) {
      found = href.empty() ? xml_line(child) : std::string(href);
    }
  }
  return found;
}

}  // namespace

void take_feed_addresses(const XmlElement& item, const FeedChannel& channel,
                         Article& article) {
  const std::string_view base = base_of(item, channel);
  const XmlElement* guid = feed_child(item, kFeed, "guid");
  const XmlElement* id = guid == nullptr ? feed_child(item, kFeed, "id") : guid;
  article.id = id == nullptr ? "" : xml_line(*id);
  article.url = url_join(base, link_of(item));
  if (article.url.empty() && guid != nullptr &&
      guid->attribute("isPermaLink") != "false" &&
      article.id.starts_with("http")) {
    article.url = article.id;
  }
  const std::string_view about = item.attribute("about");
  if (article.url.empty() && about.starts_with("http")) {
    article.url = about;
  }
  if (const XmlElement* origin = feed_child(item, kFeedBurner, "origLink")) {
    article.alternate_urls.push_back(
        std::exchange(article.url, xml_line(*origin)));
    std::erase(article.alternate_urls, std::string());
  }
  if (article.id.empty()) {
    article.id = about.empty() ? article.url : std::string(about);
  }
}

}  // namespace morgue
