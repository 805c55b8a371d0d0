#include "corpus/newsml_subjects.h"

#include <array>
#include <charconv>
#include <utility>

namespace morgue {
namespace {

// The last part of http://cv.iptc.org/newscodes/..., and the alias in use.
constexpr auto kIptcSchemes =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"mediatopic", "medtop"},
        {"subjectcode", "subj"},
        {"genre", "genre"},
        {"worldregion", "wldreg"},
    });

std::uint8_t percent(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return static_cast<std::uint8_t>(value <= 100 ? value : 0);
}

void take_qcode(std::string_view qcode, const SchemeAliases& aliases,
                Subject& subject) {
  const std::size_t colon = qcode.find(':');
  const std::string_view alias =
      qcode.substr(0, colon == qcode.npos ? 0 : colon);
  const auto known = aliases.find(alias);
  subject.scheme = known == aliases.end() ? std::string(alias) : known->second;
  subject.code = qcode.substr(colon == qcode.npos ? 0 : colon + 1);
}

void take_uri(std::string_view uri, Subject& subject) {
  const std::size_t slash = uri.find_last_of("/#");
  subject.scheme = scheme_of_uri(uri.substr(0, slash == uri.npos ? 0 : slash));
  subject.code = uri.substr(slash == uri.npos ? 0 : slash + 1);
}

}  // namespace

std::string scheme_of_uri(std::string_view uri) {
  while (uri.ends_with('/') || uri.ends_with('#')) {
    uri.remove_suffix(1);
  }
  const std::string_view last = uri.substr(uri.find_last_of("/#") + 1);
  if (uri.find("iptc.org/newscodes/") != uri.npos) {
    for (const auto& [name, alias] : kIptcSchemes) {
      if (last == name) {
        return std::string(alias);
      }
    }
  }
  return std::string(last);
}

SchemeAliases scheme_aliases(const XmlElement& item) {
  SchemeAliases aliases;
  if (const XmlElement* catalog = item.child("catalog")) {
    for (const XmlElement* scheme : xml_children(*catalog, "scheme")) {
      const std::string_view uri = scheme->attribute("uri");
      if (uri.find("iptc.org/newscodes/") != uri.npos) {
        aliases.emplace(scheme->attribute("alias"), scheme_of_uri(uri));
      }
    }
  }
  return aliases;
}

Subject newsml_subject(const XmlElement& element,
                       const SchemeAliases& aliases) {
  Subject subject;
  const std::string_view qcode = element.attribute("qcode");
  const std::string_view uri = element.attribute("uri");
  if (!qcode.empty()) {
    take_qcode(qcode, aliases, subject);
  } else if (!uri.empty()) {
    take_uri(uri, subject);
  } else {
    const std::string_view type = element.attribute("type");
    subject.scheme = type.substr(type.rfind(':') + 1);
    subject.code = element.attribute("literal");
  }
  subject.name = xml_line_at(element, "name");
  subject.weight = percent(element.attribute("relevance"));
  subject.automatic = element.attribute("how").ends_with(":tool");
  return subject;
}

std::string newsml_name(const XmlElement& element) {
  if (std::string name = xml_line_at(element, "name"); !name.empty()) {
    return name;
  }
  if (const auto literal = element.attribute("literal"); !literal.empty()) {
    return std::string(literal);
  }
  return std::string(code_of(element));
}

std::string_view code_of(const XmlElement& element) {
  std::string_view code = element.attribute("qcode");
  if (code.empty()) {
    code = element.attribute("uri");
  }
  return code.substr(code.find_last_of(":/#") + 1);
}

}  // namespace morgue
