#include "corpus/feed_channel.h"

#include <algorithm>
#include <utility>

#include "corpus/feed_names.h"
#include "corpus/feed_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string first_line(
    const XmlElement& element,
    std::initializer_list<std::pair<FeedSpace, std::string_view>> names) {
  for (const auto& [space, name] : names) {
    const XmlElement* child = feed_child(element, space, name);
    if (child != nullptr) {
      if (std::string line = feed_line(*child); !line.empty()) {
        return line;
      }
    }
  }
  return {};
}

// The page that the feed is of.
std::string channel_link(const XmlElement& channel) {
  for (const XmlElement& child : channel.children) {
    if (child.name != "link" || feed_space_of(child) != FeedSpace::kFeed) {
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
  struct Names {
    FeedSpace space;
    std::string_view name;
  };
  for (const auto& [space, name] : {Names{FeedSpace::kDublinCore, "creator"},
                                    Names{FeedSpace::kFeed, "author"},
                                    Names{FeedSpace::kDublinCore, "author"},
                                    Names{FeedSpace::kItunes, "author"}}) {
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
  found.title = first_line(channel, {{FeedSpace::kFeed, "title"},
                                     {FeedSpace::kDublinCore, "title"}});
  found.language = first_line(channel, {{FeedSpace::kFeed, "language"},
                                        {FeedSpace::kDublinCore, "language"}});
  if (found.language.empty()) {
    found.language = channel.attribute("lang");
  }
  found.rights = first_line(channel, {{FeedSpace::kFeed, "rights"},
                                      {FeedSpace::kFeed, "copyright"},
                                      {FeedSpace::kDublinCore, "rights"}});
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
