#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace morgue {

// An element or a text of a page.
struct HtmlNode {
  GumboTag tag = GUMBO_TAG_UNKNOWN;  // GUMBO_TAG_LAST: a text
  std::uint32_t parent = 0;          // the root is its own
  std::uint32_t end = 0;             // one after the last node inside
  std::string_view text;             // of a text
  const GumboElement* element = nullptr;

  bool is_text() const { return tag == GUMBO_TAG_LAST; }

  // Empty where there is none.
  std::string_view attribute(const char* name) const;
};

// The tree that HTML 5 makes of a page, its nodes in the order in which they
// open: those inside node i are i + 1 to end - 1, so that no walk recurses.
// Comments, styles, drawings and most scripts are not in it.  Immutable.
class HtmlTree {
 public:
  // `html` is UTF-8.  nullopt where the page is larger than kLargestHtml, or
  // such that its tree would be larger than kLargestTree.
  static std::optional<HtmlTree> parse(std::string_view html);

  ~HtmlTree();
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;

  std::size_t size() const { return nodes_.size(); }
  const HtmlNode& operator[](std::size_t node) const { return nodes_[node]; }

  // The first element of that name; 0 (the root) where there is none.
  std::size_t find(GumboTag tag) const;

  // All text inside the node as it stands.
  std::string text_of(std::size_t node) const;

 private:
  struct Parsed;
  HtmlTree();
  void flatten(const GumboNode* root);

  std::unique_ptr<Parsed> parsed_;
  std::vector<HtmlNode> nodes_;
};

inline constexpr std::size_t kLargestHtml = std::size_t{10} << 20;
inline constexpr std::size_t kLargestTree = std::size_t{512} << 20;

}  // namespace morgue
