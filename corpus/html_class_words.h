#pragma once

#include <string_view>

namespace morgue {

// What the words in an element's class and id say about it.
struct HtmlClassWords {
  bool boilerplate = false;  // "related", "share-bar", "sidebar" ...
  bool comments = false;     // of readers
  bool story = false;        // "article-body", "entry-content" ...
  bool caption = false;
};

// Reads names as they are written: "relatedLinks" and "share-bar" are two
// words each.
HtmlClassWords html_class_words(std::string_view names);

}  // namespace morgue
