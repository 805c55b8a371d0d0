#include "corpus/html_authors.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/html_blocks.h"
#include "corpus/html_headline.h"
#include "corpus/html_words.h"
#include "corpus/page_url.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kMostAuthors = 24;
constexpr std::size_t kCloseNodes = 12;
constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestPrintedByline = 80;
constexpr std::size_t kLongestAuthor = 160;

constexpr auto kAuthorMetas = std::to_array<std::string_view>(
    {"author", "byl", "article:author", "parsely-author", "sailthru.author",
     "dc.creator", "dc:creator", "dcterms.creator", "cxenseparse:author",
     "article:author_name", "citation_author", "authors", "og:article:author"});

using Names = std::vector<FieldValue>;

bool is_no_name(std::string_view text) {
  return text.empty() || text.size() > kLongestAuthor ||
         text.find("://") != text.npos || text.find('@') != text.npos ||
         text.find("www.") != text.npos;
}

// "By Jane Roe" in the languages that bylines are written in.
std::string_view without_preposition(std::string_view text) {
  for (const std::string_view by :
       {"By ",       "BY ",     "by ",      "By: ",        "Von ",
        "von ",      "Por ",    "por ",     "Par ",        "par ",
        "Di ",       "di ",     "Door ",    "Av ",         "Af ",
        "Text: ",    "Autor: ", "Author: ", "Written by ", "Posted by ",
        "Redakcja: "}) {
    if (text.starts_with(by)) {
      return trimmed(text.substr(by.size()));
    }
  }
  return text;
}

// The first name that is marked as the author's, and those close after it.
void add_marked_names(const HtmlTree& tree, Names& names) {
  std::size_t last = tree.size();
  for (std::size_t i = 1; i < tree.size() && names.size() < kMostAuthors; ++i) {
    const HtmlNode& node = tree[i];
    if (i > last && i - last > kCloseNodes) {
      return;
    }
    if (node.element == nullptr || node.element->attributes.length == 0) {
      continue;
    }
    if (node.attribute("itemprop") == "author" ||
        node.attribute("rel") == "author") {
      names.push_back({html_spaced(tree.text_of(i)), ""});
      i = node.end - 1;
      last = i;
    }
  }
}

bool names_byline(const HtmlNode& node) {
  for (const char* attribute : {"class", "id"}) {
    const std::string words = ascii_lower(node.attribute(attribute));
    if (words.find("byline") != words.npos ||
        words.find("author") != words.npos) {
      return true;
    }
  }
  return false;
}

// The first short text of an element that is called byline or author.
void add_printed_names(const HtmlTree& tree, Names& names) {
  for (std::size_t i = std::max<std::size_t>(tree.find(GUMBO_TAG_H1), 1);
       i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    if (node.element == nullptr || node.end - i > 30 || !names_byline(node)) {
      continue;
    }
    for (const HtmlBlock& block : html_blocks(tree, i)) {
      if (block.text.size() < kLongestPrintedByline) {
        names.push_back({block.text, ""});
        return;
      }
    }
  }
}

// "Jane Roe (jro)" -> "Jane Roe".
std::string_view without_initials(std::string_view name) {
  const std::size_t open = name.rfind(" (");
  return open != name.npos && open > 0 && name.ends_with(')')
             ? name.substr(0, open)
             : name;
}

// The names by which a page may credit itself instead of an author.
std::vector<std::string> own_names(const HtmlHead& head,
                                   const LinkedArticle& linked,
                                   std::string_view url) {
  std::vector<std::string> names = {bare_words(html_site_name(head, linked)),
                                    bare_words(html_site_name(head, {}))};
  std::string host = PageUrl::of(url).host;
  if (host.starts_with("www.")) {
    host.erase(0, 4);
  }
  names.push_back(bare_words(host));
  names.push_back(bare_words(host.substr(0, host.rfind('.'))));
  names.push_back(bare_words(host.substr(0, host.find('.'))));
  return names;
}

void add_author_once(Author author, std::vector<Author>& authors) {
  const bool known =
      std::any_of(authors.begin(), authors.end(), [&](const Author& other) {
        return fold(other.display) == fold(author.display);
      });
  if (!known && author.display.size() > kShortestName &&
      authors.size() < kMostAuthors) {
    authors.push_back(std::move(author));
  }
}

std::vector<Author> authors_named(const Names& names,
                                  const std::vector<std::string>& own) {
  std::vector<Author> authors;
  for (const auto& [text, role] : names) {
    if (is_no_name(text)) {
      continue;
    }
    const std::string_view name = without_initials(without_preposition(text));
    for (Author& author : authors_of_byline(name)) {
      if (author.role.empty()) {
        author.role = role;
      }
      add_author_once(std::move(author), authors);
    }
  }
  std::erase_if(authors, [&](const Author& author) {
    return std::find(own.begin(), own.end(), bare_words(author.display)) !=
           own.end();
  });
  return authors;
}

}  // namespace

void take_html_authors(const HtmlTree& tree, const HtmlHead& head,
                       const LinkedArticle& linked, Article& article) {
  const auto own = own_names(head, linked, article.url);
  article.authors = authors_named(linked.authors, own);
  for (const std::string_view name : kAuthorMetas) {
    if (article.authors.empty()) {
      Names names;
      for (std::string& value : head.metas(name)) {
        names.push_back({std::move(value), ""});
      }
      article.authors = authors_named(names, own);
    }
  }
  for (const auto add : {add_marked_names, add_printed_names}) {
    if (article.authors.empty()) {
      Names names;
      add(tree, names);
      article.authors = authors_named(names, own);
    }
  }
  if (article.authors.empty() && !linked.authors.empty()) {
    article.authors = authors_named(linked.authors, {});
  }
  article.byline = byline_of(article.authors);
}

}  // namespace morgue
