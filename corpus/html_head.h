#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/html_tree.h"

namespace morgue {

// What a page says about itself outside of its text.
class HtmlHead {
 public:
  explicit HtmlHead(const HtmlTree& tree);

  // The first value that is not empty of <meta name=, property=, itemprop= or
  // http-equiv=>, by any of the names, the first name first.  Names are in
  // lower case.
  std::string meta(std::span<const std::string_view> names) const;

  // All values of one name.
  std::vector<std::string> metas(std::string_view name) const;

  const std::string& title() const { return title_; }
  const std::string& canonical() const { return canonical_; }
  const std::string& language() const { return language_; }  // <html lang=>

  // The JSON of each <script type="application/ld+json">.
  const std::vector<std::string>& linked_data() const { return linked_data_; }

 private:
  void take_meta(const HtmlNode& node);

  std::vector<std::pair<std::string, std::string>> metas_;
  std::string title_;
  std::string canonical_;
  std::string language_;
  std::vector<std::string> linked_data_;
};

}  // namespace morgue
