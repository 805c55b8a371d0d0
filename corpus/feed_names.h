#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/xml_element.h"

namespace morgue {

// The vocabularies that feeds mix.
enum class FeedSpace : std::uint8_t {
  kFeed,  // RSS or Atom itself, whatever the version
  kDublinCore,
  kContent,
  kExcerpt,  // WordPress's
  kMedia,
  kItunes,
  kFeedBurner,
  kWordPress,
  kXhtml,
  kOther,
};

// What an element is called in one of them.
struct FeedName {
  FeedSpace space;
  std::string_view name;
};

// By the namespace's URI, or by the usual prefix where a broken feed does not
// declare it.
FeedSpace feed_space_of(const XmlElement& element);

// The first child of that name in that vocabulary; null where there is none.
const XmlElement* feed_child(const XmlElement& element, FeedSpace space,
                             std::string_view name);

}  // namespace morgue
