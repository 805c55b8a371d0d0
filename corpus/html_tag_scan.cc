#include "corpus/html_tag_scan.h"

#include "text/ascii.h"

namespace morgue {
namespace {

bool is_html_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

// Moves over the attributes of a tag, from the end of its name on, to the
// ">"; npos where there is none.  A quote counts where a value may begin.
std::size_t scan_attributes(std::string_view html, std::size_t at,
                            std::size_t& attributes) {
  char before = ' ';  // the last sign that is no space
  bool apart = true;  // a new attribute may begin
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (c == '>') {
      return at;
    }
    if ((c == '"' || c == '\'') && before == '=') {
      at = html.find(c, at + 1);
      if (at == html.npos) {
        return at;
      }
      apart = true;
      before = c;
      continue;
    }
    if (is_html_space(c) || c == '/') {
      apart = true;
      continue;
    }
    attributes += apart ? 1 : 0;
    apart = false;
    before = c;
  }
  return html.npos;
}

}  // namespace

HtmlTag scan_html_tag(std::string_view html) {
  HtmlTag scanned;
  scanned.closes = html.starts_with("</");
  const std::size_t start = scanned.closes ? 2 : 1;
  std::size_t at = start;
  while (at < html.size() && !is_html_space(html[at]) && html[at] != '/' &&
         html[at] != '>') {
    ++at;
  }
  scanned.name = html.substr(start, at - start);
  scanned.tag = gumbo_tagn_enum(scanned.name.data(),
                                static_cast<unsigned>(scanned.name.size()));
  const std::size_t end = scan_attributes(html, at, scanned.attributes);
  scanned.complete = end != html.npos;
  scanned.text = html.substr(0, scanned.complete ? end + 1 : html.size());
  return scanned;
}

std::size_t find_end_tag(std::string_view html, std::string_view name,
                         std::size_t from) {
  for (std::size_t at = html.find("</", from); at != html.npos;
       at = html.find("</", at + 2)) {
    if (same_name(html.substr(at + 2, name.size()), name)) {
      return at;
    }
  }
  return html.npos;
}

}  // namespace morgue
