#include <algorithm>

#include "corpus/encoding.h"
#include "corpus/xml_reader.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// To behind the ">" that ends a document type, its internal subset included.
std::string_view after_doctype(std::string_view text) {
  std::size_t depth = 0;
  char quote = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '<') {
      ++depth;
    } else if (c == '>' && --depth == 0) {
      return text.substr(at + 1);
    }
  }
  return {};
}

std::string_view after(std::string_view text, std::string_view end) {
  const std::size_t found = text.find(end);
  return text.substr(std::min(found, text.size() - end.size()) + end.size());
}

}  // namespace

std::string_view xml_root(std::string_view document) {
  std::string_view text = trimmed_front(without_mark(document));
  while (text.size() > 4) {
    if (text.starts_with("<!--")) {
      text = after(text, "-->");
    } else if (text.starts_with("<?")) {
      text = after(text, "?>");
    } else if (text.starts_with("<!")) {
      text = after_doctype(text);
    } else {
      return text;
    }
    text = trimmed_front(text);
  }
  return text;
}

std::string_view xml_root_name(std::string_view document) {
  std::string_view root = xml_root(document);
  if (!root.starts_with('<')) {
    return {};
  }
  root.remove_prefix(1);
  root = root.substr(0, root.find_first_of(" \t\r\n/>"));
  return root.substr(root.rfind(':') + 1);
}

}  // namespace morgue
