#include "corpus/encoding.h"
#include "corpus/xml_reader.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string_view after(std::string_view text, std::string_view end) {
  const std::size_t found = text.find(end);
  return found == text.npos ? std::string_view()
                            : text.substr(found + end.size());
}

// Behind a comment or an instruction; the text itself where it begins with
// neither.
std::string_view after_remark(std::string_view text) {
  if (text.starts_with("<!--")) {
    return after(text, "-->");
  }
  return text.starts_with("<?") ? after(text, "?>") : text;
}

// To behind the ">" that ends a document type, its internal subset included.
std::string_view after_doctype(std::string_view text) {
  std::size_t depth = 0;
  while (!text.empty()) {
    if (const auto rest = after_remark(text); rest.size() < text.size()) {
      text = rest;
      continue;
    }
    const std::string_view sign = text.substr(0, 1);
    text.remove_prefix(1);
    if (sign == "\"" || sign == "'") {
      text = after(text, sign);
    } else if (sign == "<") {
      ++depth;
    } else if (sign == ">" && --depth == 0) {
      return text;
    }
  }
  return {};
}

}  // namespace

std::string_view xml_root(std::string_view document) {
  std::string_view text = trimmed_front(without_mark(document));
  while (text.size() > 4) {
    if (const auto rest = after_remark(text); rest.size() < text.size()) {
      text = trimmed_front(rest);
    } else if (text.starts_with("<!")) {
      text = trimmed_front(after_doctype(text));
    } else {
      return text;
    }
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
