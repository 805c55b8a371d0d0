#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "corpus/xml_element.h"

namespace morgue {

// What a feed says once for all its items.
struct FeedChannel {
  std::string title;
  std::string language;
  std::string rights;
  std::string base;  // what relative addresses are relative to
  std::vector<std::string> people;

  // `outside` is what stands before the first item: rss, RDF or feed.
  static FeedChannel of(const XmlElement& outside);
};

// "me@paper.example (Jane Roe)" and "Jane Roe <me@paper.example>" -> "Jane
// Roe"; an address alone stays one.
std::string feed_person(std::string_view text);

// The people that an element names as its authors, in reading order: creators
// of Dublin Core, else those of the feed's own vocabulary, else of iTunes's.
std::vector<std::string> feed_people(const XmlElement& element);

}  // namespace morgue
