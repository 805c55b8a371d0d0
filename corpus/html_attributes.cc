#include "corpus/html_attributes.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kShortTag = 24;

constexpr auto kKept = std::to_array<std::string_view>(
    {"aria-hidden", "class", "content", "datetime", "hidden", "href",
     "http-equiv", "id", "itemprop", "lang", "name", "property", "rel", "role",
     "title", "type"});

bool is_attribute_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' ||
         c == '/';
}

// Where the attribute that starts at `at` ends, and its name.
struct Attribute {
  std::string_view name;
  std::string_view value;  // with its quotes
  std::size_t end = 0;
};

Attribute attribute_at(std::string_view tag, std::size_t at) {
  Attribute found;
  std::size_t end = at;
  while (end < tag.size() && !is_attribute_space(tag[end]) &&
         (tag[end] != '=' || end == at)) {
    ++end;
  }
  found.name = tag.substr(at, end - at);
  std::size_t equals = end;
  while (equals < tag.size() && is_attribute_space(tag[equals]) &&
         tag[equals] != '/') {
    ++equals;
  }
  found.end = end;
  if (equals >= tag.size() || tag[equals] != '=') {
    return found;
  }
  std::size_t value = equals + 1;
  while (value < tag.size() && is_attribute_space(tag[value]) &&
         tag[value] != '/') {
    ++value;
  }
  const char quote = value < tag.size() ? tag[value] : ' ';
  if (quote == '"' || quote == '\'') {
    end = tag.find(quote, value + 1);
    if (end == tag.npos) {
      return {{}, {}, tag.size()};
    }
    ++end;
  } else {
    end = value;
    while (end < tag.size() && tag[end] != ' ' && tag[end] != '\n' &&
           tag[end] != '\t' && tag[end] != '\r' && tag[end] != '\f') {
      ++end;
    }
  }
  found.value = tag.substr(value, end - value);
  found.end = end;
  return found;
}

bool is_kept(std::string_view name, std::string_view value) {
  const std::string lower = ascii_lower(name);
  return std::find(kKept.begin(), kKept.end(), lower) != kKept.end() ||
         (lower == "style" && (value.find("none") != value.npos ||
                               value.find("hidden") != value.npos));
}

}  // namespace

void append_bare_tag(const HtmlTag& tag, std::string& out) {
  if (tag.attributes == 0 || tag.text.size() <= kShortTag) {
    out += tag.text;
    return;
  }
  const std::string_view inside = tag.text.substr(0, tag.text.size() - 1);
  std::size_t at = tag.name.size() + (tag.closes ? 2 : 1);
  out += inside.substr(0, at);
  while (at < inside.size()) {
    if (is_attribute_space(inside[at])) {
      ++at;
      continue;
    }
    const Attribute attribute = attribute_at(inside, at);
    if (is_kept(attribute.name, attribute.value)) {
      out += ' ';
      out += inside.substr(at, attribute.end - at);
    }
    at = attribute.end;
  }
  out += '>';
}

}  // namespace morgue
