#include "corpus/mods.h"

#include <array>
#include <string_view>
#include <utility>

#include "corpus/byline.h"
#include "text/ascii.h"

namespace morgue {
namespace {

struct DetailName {
  std::string_view type;
  std::string ModsRecord::*value;
};
constexpr auto kDetails =
    std::to_array<DetailName>({{"volume", &ModsRecord::volume},
                               {"issue", &ModsRecord::issue},
                               {"number", &ModsRecord::issue},
                               {"edition", &ModsRecord::edition},
                               {"page", &ModsRecord::page},
                               {"page number", &ModsRecord::page}});

struct DublinCoreName {
  std::string_view name;
  std::string ModsRecord::*value;
};
constexpr auto kDublinCore = std::to_array<DublinCoreName>(
    {{"title", &ModsRecord::title}, {"language", &ModsRecord::language}});

void fill(std::string& value, std::string text) {
  if (value.empty()) {
    value = std::move(text);
  }
}

void take_title(const XmlElement& info, std::string& title) {
  if (!title.empty() || !info.attribute("type").empty()) {
    return;  // an alternative, an abbreviation, a translation
  }
  title = xml_line_at(info, "nonSort");
  const std::string main = xml_line_at(info, "title");
  title += title.empty() || title.ends_with('\'') ? "" : " ";
  title += main;
}

void take_date(std::string text, bool stands_in, ModsRecord& record) {
  if (!text.empty()) {
    record.dates.push_back({std::move(text), stands_in});
  }
}

void take_origin(const XmlElement& origin, ModsRecord& record) {
  for (const XmlElement* date : xml_children(origin, "dateIssued")) {
    if (date->attribute("point") != "end") {
      take_date(xml_line(*date), false, record);
    }
  }
  take_date(xml_line_at(origin, "dateCreated"), true, record);
  fill(record.edition, xml_line_at(origin, "edition"));
}

void take_part(const XmlElement& part, ModsRecord& record) {
  for (const XmlElement* detail : xml_children(part, "detail")) {
    const std::string type = ascii_lower(detail->attribute("type"));
    for (const auto& [name, value] : kDetails) {
      if (type == name) {
        fill(record.*value, xml_line_at(*detail, "number"));
      }
    }
  }
  take_date(xml_line_at(part, "date"), false, record);
}

// Its parts in their order; the role is told as text where it is.
void take_name(const XmlElement& name, ModsRecord& record) {
  std::string given;
  std::string family;
  std::string plain;
  for (const XmlElement* part : xml_children(name, "namePart")) {
    const std::string_view type = part->attribute("type");
    std::string& kind = type == "given"    ? given
                        : type == "family" ? family
                                           : plain;
    if (type != "date" && type != "termsOfAddress") {
      kind += kind.empty() ? "" : " ";
      kind += xml_line(*part);
    }
  }
  if (plain.empty()) {
    plain = given.append(given.empty() || family.empty() ? "" : " ") + family;
  }
  if (!plain.empty()) {
    record.authors.push_back(author_named(plain));
  }
}

void take_mods(const XmlElement& mods, ModsRecord& record);

void take_host(const XmlElement& item, ModsRecord& record) {
  if (item.attribute("type") != "host") {
    return;
  }
  ModsRecord host;
  take_mods(item, host);
  fill(record.host_title, host.title);
  for (const auto& [type, value] : kDetails) {
    fill(record.*value, host.*value);
  }
  record.dates.insert(record.dates.end(), host.dates.begin(), host.dates.end());
}

void take_mods(const XmlElement& mods, ModsRecord& record) {
  for (const XmlElement& each : mods.children) {
    if (each.name == "titleInfo") {
      if (record.title.empty()) {
        fill(record.subtitle, xml_line_at(each, "subTitle"));
      }
      take_title(each, record.title);
    } else if (each.name == "originInfo") {
      take_origin(each, record);
    } else if (each.name == "part") {
      take_part(each, record);
    } else if (each.name == "relatedItem") {
      take_host(each, record);
    } else if (each.name == "name") {
      take_name(each, record);
    } else if (each.name == "language") {
      fill(record.language, xml_line_at(each, "languageTerm"));
    } else if (each.name == "location") {
      fill(record.url, xml_line_at(each, "url"));
    }
  }
}

void take_dublin_core(const XmlElement& data, ModsRecord& record) {
  for (const auto& [name, value] : kDublinCore) {
    fill(record.*value, xml_line_at(data, name));
  }
  take_date(xml_line_at(data, "date"), false, record);
  for (const XmlElement* creator : xml_children(data, "creator")) {
    record.authors.push_back(author_named(xml_line(*creator)));
  }
}

}  // namespace

ModsRecord ModsRecord::of(const XmlElement& around) {
  ModsRecord record;
  if (const auto mods = xml_descendants(around, "mods"); !mods.empty()) {
    take_mods(*mods.front(), record);
  } else if (const auto data = xml_descendants(around, "xmlData");
             !data.empty()) {
    take_dublin_core(*data.front(), record);
  }
  return record;
}

}  // namespace morgue
