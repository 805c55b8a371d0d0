#include "corpus/sgml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestEntity = 10;

// The last rows are the Federal Register's and AQUAINT's, some of which only
// steered a printer.
constexpr auto kEntities =
    std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"lt", "<"},    {"gt", ">"},    {"amp", "&"},  {"quot", "\""},
         {"apos", "'"},  {"LT", "<"},    {"GT", ">"},   {"AMP", "&"},
         {"hyph", "-"},  {"blank", " "}, {"MD", "--"},  {"bull", "•"},
         {"rsquo", "’"}, {"lsquo", "‘"}, {"sect", "§"}, {"para", "¶"},
         {"LR", ""},     {"UR", ""},     {"QL", ""},    {"QC", ""},
         {"QR", ""},     {"cir", ""}});

// Where an opening tag of that name starts; npos where there is none.
std::size_t find_open(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find('<'); at != text.npos;
       at = text.find('<', at + 1)) {
    const std::string_view tag = text.substr(at + 1);
    if (tag.starts_with(name) && tag.size() > name.size() &&
        (tag[name.size()] == '>' || tag[name.size()] == ' ')) {
      return at;
    }
  }
  return text.npos;
}

struct ElementPlace {
  std::size_t begin = std::string_view::npos;  // of the opening tag
  std::size_t text = 0;
  std::size_t text_end = 0;
  std::size_t end = 0;  // after the closing tag
};

ElementPlace find_element(std::string_view text, std::string_view name) {
  ElementPlace place;
  const std::size_t open = find_open(text, name);
  const std::size_t close =
      text.find('>', open == text.npos ? text.size() : open);
  if (close == text.npos) {
    return place;
  }
  place.begin = open;
  place.text = close + 1;
  const std::string end_tag = "</" + std::string(name) + ">";
  const std::size_t end = text.find(end_tag, place.text);
  place.text_end = std::min(end, text.size());
  place.end = end == text.npos ? text.size() : end + end_tag.size();
  return place;
}

bool is_control_sign(unsigned code) {
  return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
         (code >= 0x7F && code < 0xA0);
}

// "#163"; false where it is no number of a character.
bool append_numeric(std::string& out, std::string_view digits) {
  unsigned code = 0;
  const auto* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, code);
  if (read.ec != std::errc() || read.ptr != end || code > 0x10FFFF ||
      (code >= 0xD800 && code < 0xE000)) {
    return false;
  }
  if (!is_control_sign(code)) {
    append_utf8(out, code);
  }
  return true;
}

bool append_entity(std::string& out, std::string_view name) {
  if (name.starts_with('#')) {
    return append_numeric(out, name.substr(1));
  }
  for (const auto& [known, sign] : kEntities) {
    if (name == known) {
      out += sign;
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view sgml_element(std::string_view text, std::string_view name) {
  const ElementPlace place = find_element(text, name);
  return place.begin == text.npos
             ? std::string_view()
             : text.substr(place.text, place.text_end - place.text);
}

std::string sgml_without(std::string_view text, std::string_view name) {
  const ElementPlace place = find_element(text, name);
  if (place.begin == text.npos) {
    return std::string(text);
  }
  std::string rest(text.substr(0, place.begin));
  return rest.append(text.substr(place.end));
}

std::vector<std::string_view> sgml_items(std::string_view text) {
  std::vector<std::string_view> items;
  while (true) {
    const ElementPlace place = find_element(text, "D");
    if (place.begin == text.npos) {
      return items;
    }
    items.push_back(text.substr(place.text, place.text_end - place.text));
    text.remove_prefix(place.end);
  }
}

std::string_view sgml_attribute(std::string_view tag, std::string_view name) {
  const std::string opening = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(opening);
  if (at == tag.npos) {
    return {};
  }
  const std::string_view rest = tag.substr(at + opening.size());
  return rest.substr(0, rest.find('"'));
}

std::string sgml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (true) {
    const std::size_t sign = std::min(text.find('&'), text.size());
    out.append(text.substr(0, sign));
    if (sign == text.size()) {
      return out;
    }
    text.remove_prefix(sign + 1);
    const std::size_t end = text.substr(0, kLongestEntity).find(';');
    if (end != text.npos && append_entity(out, text.substr(0, end))) {
      text.remove_prefix(end + 1);
    } else {
      out += '&';
    }
  }
}

}  // namespace morgue
