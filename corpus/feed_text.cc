#include "corpus/feed_text.h"

#include <utility>

#include "corpus/html_fragment.h"
#include "corpus/paragraphs.h"
#include "corpus/spacing.h"
#include "text/ascii.h"

namespace morgue {
namespace {

enum class FeedMarkup { kText, kHtml, kNone };

// Atom 0.3 says `mode` and media types, RFC 4287 one of three words.
FeedMarkup markup_of(const XmlElement& element) {
  const std::string type = ascii_lower(element.attribute("type"));
  const std::string_view mode = element.attribute("mode");
  if (mode == "base64" || !element.attribute("src").empty()) {
    return FeedMarkup::kNone;
  }
  if (type == "text" || (type == "text/plain" && mode != "escaped")) {
    return FeedMarkup::kText;
  }
  const bool is_text = type.empty() || type.starts_with("text/") ||
                       type.find("html") != type.npos ||
                       type.ends_with("xml") || type.find('/') == type.npos;
  return is_text ? FeedMarkup::kHtml : FeedMarkup::kNone;
}

// Escaped tags and no real ones: "&lt;p>Salt&lt;/p>".
bool is_escaped_again(std::string_view html) {
  if (html.find("&lt;") == html.npos || html.find("</") != html.npos) {
    return false;
  }
  const std::string lower = ascii_lower(html);
  return lower.find("&lt;/") != lower.npos ||
         lower.find("&lt;p") != lower.npos ||
         lower.find("&lt;br") != lower.npos;
}

std::string markup_in(const XmlElement& element) {
  if (element.has_elements()) {
    return xml_markup(element);
  }
  std::string html = xml_text(element);
  return is_escaped_again(html) ? html_text(html) : html;
}

}  // namespace

std::string feed_line(const XmlElement& element) {
  switch (markup_of(element)) {
    case FeedMarkup::kText:
      return single_spaced(xml_text(element));
    case FeedMarkup::kHtml:
      return html_text(markup_in(element));
    default:
      return {};
  }
}

std::string first_feed_line(const XmlElement& element,
                            std::span<const FeedName> names) {
  for (const auto& [space, name] : names) {
    const XmlElement* child = feed_child(element, space, name);
    if (child != nullptr) {
      if (std::string line = feed_line(*child); !line.empty()) {
        return line;
      }
    }
  }
  return {};
}

std::vector<Paragraph> feed_paragraphs(const XmlElement& element) {
  std::vector<Paragraph> body;
  switch (markup_of(element)) {
    case FeedMarkup::kText:
      add_paragraphs(xml_text(element), ParagraphKind::kText, body);
      return body;
    case FeedMarkup::kHtml:
      return html_paragraphs(markup_in(element));
    default:
      return body;
  }
}

}  // namespace morgue
