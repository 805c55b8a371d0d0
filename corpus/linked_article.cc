#include "corpus/linked_article.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/linked_data.h"

namespace morgue {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

using Text = std::string LinkedArticle::*;

constexpr auto kLinkedTexts = std::to_array<std::pair<const char*, Text>>({
    {"headline", &LinkedArticle::headline},
    {"alternativeHeadline", &LinkedArticle::alternative},
    {"alternateName", &LinkedArticle::alternative},
    {"description", &LinkedArticle::description},
    {"articleSection", &LinkedArticle::section},
    {"articleBody", &LinkedArticle::body},
    {"url", &LinkedArticle::url},
    {"inLanguage", &LinkedArticle::language},
    {"datePublished", &LinkedArticle::published},
    {"dateModified", &LinkedArticle::updated},
    {"dateCreated", &LinkedArticle::published},
    {"uploadDate", &LinkedArticle::published},
    {"publisher", &LinkedArticle::publisher},
    {"sourceOrganization", &LinkedArticle::publisher},
    {"creditText", &LinkedArticle::credit},
    {"copyrightHolder", &LinkedArticle::holder},
    {"printEdition", &LinkedArticle::edition},
    {"printSection", &LinkedArticle::print_section},
    {"printPage", &LinkedArticle::page},
    {"printColumn", &LinkedArticle::column},
});

// "NewsArticle", "BlogPosting", "LiveBlogPosting", "Report" ...
bool is_article(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") ||
         type == "Report" || type == "Review" || type == "CreativeWork";
}

bool is_page(std::string_view type) {
  return type.ends_with("WebPage") || type == "ItemPage";
}

void add_author(const LinkedData& data, const element& value,
                std::vector<FieldValue>& authors) {
  object person;
  std::string_view name;
  if (value.get(name) == simdjson::SUCCESS) {
    authors.push_back({std::string(name), ""});
  } else if (value.get(person) == simdjson::SUCCESS) {
    person = data.resolved(person);
    for (std::string& each : linked_texts(data, person, "name")) {
      authors.push_back(
          {std::move(each), linked_text(data, person, "jobTitle")});
    }
  }
}

std::vector<FieldValue> authors_in(const LinkedData& data, object article) {
  std::vector<FieldValue> authors;
  for (const char* key : {"author", "creator"}) {
    element value;
    if (!authors.empty() ||
        article.at_key(key).get(value) != simdjson::SUCCESS) {
      continue;
    }
    array list;
    if (value.get(list) != simdjson::SUCCESS) {
      add_author(data, value, authors);
      continue;
    }
    for (const element each : list) {
      add_author(data, each, authors);
    }
  }
  return authors;
}

// Fills what is still empty.
void take_from(const LinkedData& data, object from, LinkedArticle& article) {
  for (const auto& [key, text] : kLinkedTexts) {
    if ((article.*text).empty()) {
      article.*text = linked_text(data, from, key);
    }
  }
  if (article.authors.empty()) {
    article.authors = authors_in(data, from);
  }
  if (article.keywords.empty()) {
    article.keywords = linked_texts(data, from, "keywords");
  }
}

}  // namespace

LinkedArticle read_linked_article(const std::vector<std::string>& scripts) {
  const LinkedData data(scripts);
  LinkedArticle article;
  const auto& objects = data.objects();
  const auto has_headline = [](const LinkedData::Found& found) {
    return is_article(found.type) &&
           found.object.at_key("headline").error() == simdjson::SUCCESS;
  };
  const auto best = std::find_if(objects.begin(), objects.end(), has_headline);
  if (best != objects.end()) {
    take_from(data, best->object, article);
  }
  for (const LinkedData::Found& found : objects) {
    const bool alone = best == objects.end() && is_article(found.type);
    if (found.depth <= 3 && (alone || is_page(found.type))) {
      take_from(data, found.object, article);
    }
  }
  return article;
}

}  // namespace morgue
