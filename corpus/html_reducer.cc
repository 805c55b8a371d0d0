#include "corpus/html_reducer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/html_nesting.h"
#include "corpus/html_tag_scan.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::string_view kLinkedData = "ld+json";

class HtmlReducer {
 public:
  explicit HtmlReducer(std::string_view html) : html_(html) {
    out_.reserve(html.size());
  }

  std::string reduce() {
    while (at_ < html_.size()) {
      const std::size_t tag = std::min(html_.find('<', at_), html_.size());
      out_ += html_.substr(at_, tag - at_);
      at_ = tag;
      if (at_ < html_.size()) {
        take_markup();
      }
    }
    return std::move(out_);
  }

 private:
  void take_markup() {
    const std::string_view rest = html_.substr(at_);
    const char first = rest.size() > 1 ? rest[1] : ' ';
    if (first == '!' || first == '?') {
      skip_declaration(rest);
    } else if (is_ascii_letter(first) ||
               (first == '/' && rest.size() > 2 && is_ascii_letter(rest[2]))) {
      take_tag(scan_html_tag(rest));
    } else {
      out_ += '<';
      ++at_;
    }
  }

  void skip_declaration(std::string_view rest) {
    const bool comment = rest.starts_with("<!--");
    const std::string_view close =
        comment && !rest.starts_with("<!-->") ? "-->" : ">";
    const std::size_t end = rest.find(close, comment ? 4 : 2);
    const std::size_t size =
        end == rest.npos ? rest.size() : end + close.size();
    if (!comment) {
      out_ += rest.substr(0, size);
    }
    at_ += size;
  }

  void take_tag(const HtmlTag& tag) {
    at_ += tag.text.size();
    if (!tag.complete || tag.tag == GUMBO_TAG_PLAINTEXT) {
      return;
    }
    switch (tag.tag) {
      case GUMBO_TAG_SCRIPT:
        take_raw(tag, tag.text.find(kLinkedData) != std::string_view::npos);
        break;
      case GUMBO_TAG_TITLE:
      case GUMBO_TAG_TEXTAREA:
        take_raw(tag, true);
        break;
      case GUMBO_TAG_STYLE:
      case GUMBO_TAG_IFRAME:
      case GUMBO_TAG_NOEMBED:
      case GUMBO_TAG_NOFRAMES:
      case GUMBO_TAG_XMP:
      case GUMBO_TAG_SVG:
      case GUMBO_TAG_MATH:
        take_raw(tag, false);
        break;
      default:
        if (nesting_.admits(tag)) {
          out_ += tag.text;
        }
    }
  }

  // An element that holds text only, or is taken as such, and its end tag.
  void take_raw(const HtmlTag& tag, bool kept) {
    const bool alone = tag.text.ends_with("/>") &&
                       (tag.tag == GUMBO_TAG_SVG || tag.tag == GUMBO_TAG_MATH);
    if (tag.closes || alone || is_never_closed(tag.tag)) {
      return;
    }
    const std::size_t close = find_end_tag(html_, tag.name, at_);
    if (close == html_.npos) {
      end_unclosed(tag.tag);
      return;
    }
    const std::size_t end = std::min(html_.find('>', close), html_.size() - 1);
    if (kept) {
      out_ += tag.text;
      out_ += html_.substr(at_, end + 1 - at_);
    }
    at_ = end + 1;
  }

  bool is_never_closed(GumboTag tag) const {
    return std::find(never_closed_.begin(), never_closed_.end(), tag) !=
           never_closed_.end();
  }

  // Code reaches to the page's end; any other tag is taken for a stray one,
  // as are the next of its kind: to look for their ends would cost as much
  // again for each.
  void end_unclosed(GumboTag tag) {
    if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE) {
      at_ = html_.size();
    }
    never_closed_.push_back(tag);
  }

  std::string_view html_;
  std::string out_;
  std::size_t at_ = 0;
  std::vector<GumboTag> never_closed_;
  HtmlNesting nesting_;
};

}  // namespace

std::string reduce_html(std::string_view html) {
  return HtmlReducer(html).reduce();
}

}  // namespace morgue
