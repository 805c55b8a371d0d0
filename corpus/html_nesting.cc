#include "corpus/html_nesting.h"

#include "corpus/html_reducer.h"

namespace morgue {
namespace {

constexpr std::size_t kMostMispairs = 4096;
constexpr std::size_t kMostFormatting = 32;
constexpr std::size_t kMostRoots = 16;
constexpr std::size_t kMostAttributes = 200;

// Elements that have no content, or that the next of their kind closes.
bool never_nests(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IMAGE:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
      return true;
    default:
      return false;
  }
}

// What HTML 5 opens again in every paragraph until it is closed.
bool is_formatting(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool HtmlNesting::admits(const HtmlTag& tag) {
  if (tag.attributes > kMostAttributes) {
    return false;
  }
  if (tag.tag == GUMBO_TAG_HTML || tag.tag == GUMBO_TAG_BODY) {
    return ++roots_ <= kMostRoots;
  }
  if (never_nests(tag.tag)) {
    return true;
  }
  return tag.closes ? admits_closing(tag) : admits_opening(tag);
}

bool HtmlNesting::admits_opening(const HtmlTag& tag) {
  const bool formatting = is_formatting(tag.tag);
  if (open_.size() >= kDeepestHtml ||
      open_.size() + mispairs_ >= kMostMispairs) {
    ++left_out_;
    return false;
  }
  if (formatting && formatting_ >= kMostFormatting) {
    return false;
  }
  formatting_ += formatting ? 1 : 0;
  open_.push_back({tag.tag, tag.name});
  return true;
}

bool HtmlNesting::admits_closing(const HtmlTag& tag) {
  if (left_out_ > 0) {
    --left_out_;
    return false;
  }
  if (formatting_ > 0 && is_formatting(tag.tag)) {
    --formatting_;
  }
  for (std::size_t depth = open_.size(); depth > 0; --depth) {
    const Open& open = open_[depth - 1];
    if (open.tag == tag.tag &&
        (tag.tag != GUMBO_TAG_UNKNOWN || open.name == tag.name)) {
      mispairs_ += open_.size() - depth;
      open_.resize(depth - 1);
      break;
    }
  }
  return true;
}

}  // namespace morgue
