#include "corpus/feed_terms.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/feed_names.h"
#include "corpus/feed_text.h"
#include "corpus/value_list.h"

namespace morgue {
namespace {

using enum FeedSpace;

void take_category(const XmlElement& child, std::vector<std::string>& plain,
                   Article& article) {
  const std::string_view term = child.attribute("term");
  const std::string_view label = child.attribute("label");
  const std::string_view scheme =
      term.empty() ? child.attribute("domain") : child.attribute("scheme");
  std::string name(label);
  if (name.empty()) {
    name = term.empty() ? feed_line(child) : std::string(term);
  }
  if (name.empty()) {
    return;
  }
  if (scheme.empty()) {
    plain.push_back(std::move(name));
    return;
  }
  Subject subject;
  subject.scheme = scheme;
  subject.code = term.empty() ? name : std::string(term);
  subject.name = std::move(name);
  article.subjects.push_back(std::move(subject));
}

}  // namespace

void take_feed_terms(const XmlElement& item, Article& article) {
  std::vector<std::string> plain;
  for (const XmlElement& child : item.children) {
    const FeedSpace space = child.is_text() ? kOther : feed_space_of(child);
    if (child.name == "category" && space == kFeed) {
      take_category(child, plain, article);
    } else if (child.name == "subject" && space == kDublinCore) {
      plain.push_back(feed_line(child));
    } else if (child.name == "keywords" &&
               (space == kMedia || space == kItunes)) {
      add_listed(feed_line(child), ",", article.keywords);
    }
  }
  if (plain.size() == 1) {
    article.section = plain.front();
  }
  article.keywords.insert(article.keywords.end(), plain.begin(), plain.end());
}

}  // namespace morgue
