#include "corpus/html_left_out.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/html_class_words.h"
#include "corpus/html_elements.h"
#include "text/ascii.h"

namespace morgue {
namespace {

// What boilerplate holds of a page's paragraphs, at most, in a hundred.
constexpr std::size_t kMostOfPage = 40;

constexpr auto kRoles = std::to_array<std::string_view>(
    {"navigation", "complementary", "banner", "contentinfo", "dialog", "menu",
     "menubar", "alertdialog", "search", "toolbar", "tablist"});

bool is_hidden(const HtmlNode& node) {
  if (node.element->attributes.length == 0) {
    return false;
  }
  if (gumbo_get_attribute(&node.element->attributes, "hidden") != nullptr ||
      node.attribute("aria-hidden") == "true") {
    return true;
  }
  std::string style = ascii_lower(node.attribute("style"));
  std::erase(style, ' ');
  return style.find("display:none") != style.npos ||
         style.find("visibility:hidden") != style.npos;
}

bool has_odd_role(const HtmlNode& node) {
  const std::string_view role = node.attribute("role");
  return !role.empty() &&
         std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

bool is_odd_element(GumboTag tag) {
  return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER ||
         tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_MENU;
}

// Bytes of text in <p> inside each node.
std::vector<std::size_t> prose_sizes(const HtmlTree& tree) {
  std::vector<std::size_t> sizes(tree.size());
  std::size_t paragraph_end = 0;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].tag == GUMBO_TAG_P) {
      paragraph_end = tree[i].end;
    }
    if (tree[i].is_text() && i < paragraph_end) {
      sizes[i] = tree[i].text.size();
    }
  }
  for (std::size_t i = tree.size(); i-- > 1;) {
    sizes[tree[i].parent] += sizes[i];
  }
  return sizes;
}

bool is_named_boilerplate(const HtmlNode& node) {
  const std::string_view classes = node.attribute("class");
  const std::string_view id = node.attribute("id");
  const HtmlClassWords by_class = html_class_words(classes);
  const HtmlClassWords by_id = html_class_words(id);
  return by_class.boilerplate || by_class.comments || by_id.boilerplate ||
         by_id.comments;
}

bool can_be_named(GumboTag tag) {
  return tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_BODY &&
         tag != GUMBO_TAG_ARTICLE && tag != GUMBO_TAG_MAIN &&
         tag != GUMBO_TAG_A &&
         (is_html_block(tag) || tag == GUMBO_TAG_UNKNOWN ||
          tag == GUMBO_TAG_SPAN);
}

}  // namespace

std::vector<bool> html_left_out(const HtmlTree& tree, HtmlFilter filter) {
  std::vector<bool> left_out(tree.size());
  const std::vector<std::size_t> prose = prose_sizes(tree);
  for (std::size_t i = 1; i < tree.size();) {
    const HtmlNode& node = tree[i];
    const bool small = prose[i] * 100 <= prose[0] * kMostOfPage;
    const bool odd =
        node.element != nullptr &&
        (is_never_text(node.tag) ||
         (small &&
          (is_hidden(node) || has_odd_role(node) || is_odd_element(node.tag) ||
           (filter == HtmlFilter::kStrict && can_be_named(node.tag) &&
            is_named_boilerplate(node)))));
    left_out[i] = odd;
    i = odd ? node.end : i + 1;
  }
  return left_out;
}

}  // namespace morgue
