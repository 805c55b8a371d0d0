#include "corpus/mets_structure.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/ascii.h"

namespace morgue {
namespace {

using Divs = std::vector<const XmlElement*>;

constexpr auto kArticleTypes = std::to_array<std::string_view>(
    {"article", "advertisement", "advert", "ad", "announcement", "deathnotice",
     "editorial", "feuilleton", "interview", "letter", "newsitem", "notice",
     "obituary", "poem", "review", "serial", "shipping", "story", "weather"});

constexpr auto kRoles = std::to_array<std::pair<std::string_view, MetsRole>>({
    {"author", MetsRole::kByline},
    {"blockquote", MetsRole::kQuote},
    {"body", MetsRole::kText},
    {"byline", MetsRole::kByline},
    {"caption", MetsRole::kCaption},
    {"crossheading", MetsRole::kSubheading},
    {"deck", MetsRole::kDeck},
    {"heading", MetsRole::kHeadline},
    {"headline", MetsRole::kHeadline},
    {"kicker", MetsRole::kKicker},
    {"overline", MetsRole::kKicker},
    {"paragraphheading", MetsRole::kSubheading},
    {"quote", MetsRole::kQuote},
    {"subheading", MetsRole::kSubheading},
    {"subheadline", MetsRole::kDeck},
    {"subtitle", MetsRole::kDeck},
    {"table", MetsRole::kTable},
    {"title", MetsRole::kHeadline},
});

bool is_article_type(std::string_view type) {
  return std::find(kArticleTypes.begin(), kArticleTypes.end(), type) !=
         kArticleTypes.end();
}

std::optional<MetsRole> role_of(std::string_view type) {
  const auto found =
      std::find_if(kRoles.begin(), kRoles.end(),
                   [&](const auto& each) { return each.first == type; });
  return found == kRoles.end() ? std::nullopt : std::optional(found->second);
}

MetsPart part_at(const XmlElement& place, MetsRole role) {
  MetsPart part{role, std::string(place.attribute("FILEID"))};
  const std::string_view counted_as = place.attribute("BETYPE");
  if (counted_as.empty() || counted_as == "IDREF") {
    part.begin = place.attribute("BEGIN");
    part.end = place.attribute("END");
  }
  return part;
}

// The areas of a pointer, or all of the file that it names itself.
void add_parts(const XmlElement& pointer, MetsRole role,
               std::vector<MetsPart>& parts) {
  const auto areas = xml_descendants(pointer, "area");
  for (const XmlElement* area : areas) {
    parts.push_back(part_at(*area, role));
  }
  if (areas.empty()) {
    parts.push_back(part_at(pointer, role));
  }
}

Divs innermost_first(const Divs& open) { return {open.rbegin(), open.rend()}; }

// Goes through the divs of one map.
class MapWalk {
 public:
  explicit MapWalk(MetsStructure& structure) : structure_(structure) {}

  void run(const XmlElement& map) {
    for (const XmlElement* div : xml_children(map, "div")) {
      enter(*div);
    }
  }

 private:
  void enter(const XmlElement& div) {
    const std::string type = mets_div_type(div);
    if (is_article_type(type)) {
      begin_article(div, type);
      return;
    }
    if (type.ends_with("page")) {
      note_page(div);
    }
    open_.push_back(&div);
    run(div);
    open_.pop_back();
  }

  // Articles inside of it come after it and stand for themselves.
  void begin_article(const XmlElement& div, const std::string& type) {
    const std::size_t own = structure_.articles.size();
    structure_.articles.push_back({&div, type, innermost_first(open_), {}});
    open_.push_back(&div);
    take_parts(div, MetsRole::kText, own);
    open_.pop_back();
  }

  void take_parts(const XmlElement& div, MetsRole role, std::size_t article) {
    for (const XmlElement& each : div.children) {
      if (each.name == "fptr") {
        add_parts(each, role, structure_.articles[article].parts);
      } else if (each.name == "div") {
        const std::string type = mets_div_type(each);
        if (is_article_type(type)) {
          begin_article(each, type);
        } else {
          take_parts(each, role_of(type).value_or(role), article);
        }
      }
    }
  }

  void note_page(const XmlElement& div) {
    std::vector<MetsPart> parts;
    for (const XmlElement* pointer : xml_descendants(div, "fptr")) {
      add_parts(*pointer, MetsRole::kText, parts);
    }
    for (const MetsPart& part : parts) {
      structure_.pages.try_emplace(part.file,
                                   MetsPageDiv{&div, innermost_first(open_)});
    }
  }

  MetsStructure& structure_;
  Divs open_;  // the outermost first
};

}  // namespace

std::string mets_div_type(const XmlElement& div) {
  const std::string_view type = div.attribute("TYPE");
  std::string name = ascii_lower(type.substr(type.rfind(':') + 1));
  std::erase_if(name, [](char c) { return !is_ascii_alnum(c); });
  return name;
}

MetsStructure MetsStructure::of(const XmlElement& mets) {
  MetsStructure structure;
  for (const XmlElement* map : xml_children(mets, "structMap")) {
    MetsStructure of_map;
    MapWalk(of_map).run(*map);
    structure.pages.merge(of_map.pages);
    if (structure.articles.empty()) {
      structure.articles = std::move(of_map.articles);
    }
  }
  return structure;
}

}  // namespace morgue
