#include "corpus/html_tree.h"

#include "corpus/html_arena.h"
#include "corpus/html_reducer.h"

namespace morgue {
namespace {

void* allocate_html(void* arena, std::size_t size) {
  return static_cast<HtmlArena*>(arena)->allocate(size);
}

void deallocate_html(void* arena, void* block) {
  static_cast<HtmlArena*>(arena)->deallocate(block);
}

// Null where the arena's limit is reached.  Nothing here has a destructor that
// the jump could pass over.
const GumboNode* parse_within(HtmlArena& arena, std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate_html;
  options.deallocator = deallocate_html;
  options.userdata = &arena;
  options.max_errors = 0;
  if (setjmp(arena.exhausted()) != 0) {  // NOLINT(cert-err52-cpp)
    return nullptr;
  }
  return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

const GumboVector* children_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE
             ? &node->v.element.children
             : nullptr;
}

HtmlNode html_node(const GumboNode* node, std::size_t parent) {
  HtmlNode made;
  made.parent = static_cast<std::uint32_t>(parent);
  if (children_of(node) != nullptr) {
    made.tag = node->v.element.tag;
    made.element = &node->v.element;
  } else if (node->type != GUMBO_NODE_COMMENT) {
    made.tag = GUMBO_TAG_LAST;
    made.text = node->v.text.text;
  }
  return made;
}

}  // namespace

struct HtmlTree::Parsed {
  std::string html;
  HtmlArena arena{kLargestTree};
};

HtmlTree::HtmlTree() : parsed_(std::make_unique<Parsed>()) {}
HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;

std::string_view HtmlNode::attribute(const char* name) const {
  if (element == nullptr) {
    return {};
  }
  const GumboAttribute* const found =
      gumbo_get_attribute(&element->attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

std::optional<HtmlTree> HtmlTree::parse(std::string_view html) {
  if (html.size() > kLargestHtml) {
    return std::nullopt;
  }
  HtmlTree tree;
  tree.parsed_->html = reduce_html(html);
  const GumboNode* const root =
      parse_within(tree.parsed_->arena, tree.parsed_->html);
  if (root == nullptr) {
    return std::nullopt;
  }
  tree.flatten(root);
  return tree;
}

void HtmlTree::flatten(const GumboNode* root) {
  struct Open {
    const GumboVector* children;
    unsigned next;
    std::size_t node;
  };
  nodes_.reserve(parsed_->html.size() / 32 + 16);
  nodes_.push_back(html_node(root, 0));
  std::vector<Open> open;
  open.reserve(kDeepestHtml);
  open.push_back({children_of(root), 0, 0});
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.children->length) {
      nodes_[top.node].end = static_cast<std::uint32_t>(nodes_.size());
      open.pop_back();
      continue;
    }
    const auto* const child =
        static_cast<const GumboNode*>(top.children->data[top.next]);
    ++top.next;
    if (child->type == GUMBO_NODE_COMMENT) {
      continue;
    }
    const std::size_t at = nodes_.size();
    nodes_.push_back(html_node(child, top.node));
    nodes_[at].end = static_cast<std::uint32_t>(at + 1);
    if (const GumboVector* const inside = children_of(child);
        inside != nullptr && inside->length > 0) {
      open.push_back({inside, 0, at});
    }
  }
}

std::size_t HtmlTree::find(GumboTag tag) const {
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    if (nodes_[i].tag == tag) {
      return i;
    }
  }
  return 0;
}

std::string HtmlTree::text_of(std::size_t node) const {
  std::string text;
  for (std::size_t i = node; i < nodes_[node].end; ++i) {
    text += nodes_[i].text;
  }
  return text;
}

}  // namespace morgue
