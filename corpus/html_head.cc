#include "corpus/html_head.h"

#include <algorithm>

#include "corpus/html_blocks.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kMostMetas = 500;
constexpr std::size_t kMostScripts = 50;

bool is_canonical(const HtmlNode& node) {
  return ascii_lower(node.attribute("rel")) == "canonical";
}

}  // namespace

HtmlHead::HtmlHead(const HtmlTree& tree) {
  language_ = tree[0].attribute("lang");
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    if (node.tag == GUMBO_TAG_META && metas_.size() < kMostMetas) {
      take_meta(node);
    } else if (node.tag == GUMBO_TAG_LINK && canonical_.empty() &&
               is_canonical(node)) {
      canonical_ = node.attribute("href");
    } else if (node.tag == GUMBO_TAG_TITLE && title_.empty()) {
      title_ = html_spaced(tree.text_of(i));
    } else if (node.tag == GUMBO_TAG_SCRIPT &&
               linked_data_.size() < kMostScripts) {
      linked_data_.push_back(tree.text_of(i));
    }
  }
}

void HtmlHead::take_meta(const HtmlNode& node) {
  std::string value = html_spaced(node.attribute("content"));
  if (value.empty()) {
    return;
  }
  for (const char* attribute : {"property", "name", "itemprop", "http-equiv"}) {
    std::string_view names = node.attribute(attribute);
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      if (end > 0) {
        metas_.emplace_back(ascii_lower(names.substr(0, end)), value);
      }
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }
}

std::string HtmlHead::meta(std::span<const std::string_view> names) const {
  for (const std::string_view name : names) {
    for (const auto& [known, value] : metas_) {
      if (known == name) {
        return value;
      }
    }
  }
  return {};
}

std::vector<std::string> HtmlHead::metas(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [known, value] : metas_) {
    if (known == name) {
      values.push_back(value);
    }
  }
  return values;
}

}  // namespace morgue
