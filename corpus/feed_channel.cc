#include "corpus/feed_channel.h"

#include <array>

#include "corpus/feed_names.h"
#include "corpus/feed_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using enum FeedSpace;

constexpr auto kChannelTitles =
    std::to_array<FeedName>({{kFeed, "title"}, {kDublinCore, "title"}});
constexpr auto kChannelLanguages =
    std::to_array<FeedName>({{kFeed, "language"}, {kDublinCore, "language"}});
constexpr auto kChannelRights = std::to_array<FeedName>(
    {{kFeed, "rights"}, {kFeed, "copyright"}, {kDublinCore, "rights"}});
constexpr auto kPeople = std::to_array<FeedName>({{kDublinCore, "creator"},
                                                  {kFeed, "author"},
                                                  {kDublinCore, "author"},
                                                  {kItunes, "author"}});

// The page that the feed is of.
std::string channel_link(const XmlElement& channel) {
  for (const XmlElement& child : channel.children) {
    if (child.name != "link" || feed_space_of(child) != kFeed) {
      continue;
    }
    const std::string_view rel = child.attribute("rel");
    if (rel.empty() || rel == "alternate") {
      const std::string_view href = child.attribute("href");
      return href.empty() ? xml_line(child) : std::string(href);
    }
  }
  return {};
}

std::string person_in(const XmlElement& element) {
  const XmlElement* name = element.child("name");
  return feed_person(name == nullptr ? feed_line(element) : feed_line(*name));
}

}  // namespace

std::string feed_person(std::string_view text) {
  text = trimmed(text);
  const std::size_t at = text.find('@');
  if (at == text.npos) {
    return std::string(text);
  }
  const std::size_t open = text.find('(', at);
  if (open != text.npos && text.ends_with(')')) {
    return std::string(trimmed(text.substr(open + 1, text.size() - open - 2)));
  }
  const std::size_t angle = text.rfind('<', at);
  if (angle != text.npos && angle > 0) {
    return std::string(trimmed(text.substr(0, angle)));
  }
  return std::string(text);
}

std::vector<std::string> feed_people(const XmlElement& element) {
  for (const auto& [space, name] : kPeople) {
    std::vector<std::string> people;
    for (const XmlElement& child : element.children) {
      if (child.name == name && feed_space_of(child) == space) {
        people.push_back(person_in(child));
      }
    }
    std::erase(people, std::string());
    if (!people.empty()) {
      return people;
    }
  }
  return {};
}

FeedChannel FeedChannel::of(const XmlElement& outside) {
  const XmlElement* inner = outside.child("channel");
  const XmlElement& channel = inner == nullptr ? outside : *inner;
  FeedChannel found;
  found.title = first_feed_line(channel, kChannelTitles);
  found.language = first_feed_line(channel, kChannelLanguages);
  if (found.language.empty()) {
    found.language = channel.attribute("lang");
  }
  found.rights = first_feed_line(channel, kChannelRights);
  found.base = channel.attribute("base");
  if (found.base.empty()) {
    found.base = outside.attribute("base");
  }
  if (found.base.empty()) {
    found.base = channel_link(channel);
  }
  found.people = feed_people(channel);
  return found;
}

}  // namespace morgue
