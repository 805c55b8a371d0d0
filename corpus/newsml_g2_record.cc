#include "corpus/newsml_g2_record.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/newsml_subjects.h"
#include "corpus/wire_content.h"
#include "corpus/xml_reader.h"
#include "text/ascii.h"

namespace morgue {
namespace {

using enum ArticleField;

constexpr auto kG2Paths = std::to_array<XmlPath>({
    {kId, 0, "", "guid"},
    {kHeadline, 60, "itemMeta/title", ""},
    {kByline, 0, "contentMeta/by", ""},
    {kCredit, 0, "contentMeta/creditline", ""},
    {kPublished, kStandsIn, "itemMeta/firstCreated", ""},
    {kPublished, kStandsIn + 1, "contentMeta/contentCreated", ""},
    {kPublished, kStandsIn + 2, "itemMeta/versionCreated", ""},
    {kUpdated, 0, "itemMeta/versionCreated", ""},
    {kUpdated, 1, "contentMeta/contentModified", ""},
    {kFirstCreated, 0, "contentMeta/contentCreated", ""},
    {kFirstCreated, 1, "itemMeta/firstCreated", ""},
    {kEmbargo, 0, "itemMeta/embargoed", ""},
    {kExpires, 0, "itemMeta/expires", ""},
    {kExpires, 1, "contentMeta/expires", ""},
    {kUrgency, 0, "contentMeta/urgency", ""},
    {kLanguage, 0, "contentMeta/language", "tag"},
    {kLanguage, 1, "", "lang"},
    {kRights, 0, "rightsInfo/copyrightNotice", ""},
    {kUsageTerms, 0, "rightsInfo/usageTerms", ""},
    {kSlugline, 0, "contentMeta/slugline", ""},
});

constexpr auto kRoots = std::to_array<std::string_view>(
    {"newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem",
     "planningItem", "catalogItem"});

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

// Headlines in the item's own language come first.
std::uint8_t language_rank(const XmlElement& element, std::string_view item) {
  const std::string_view lang = element.attribute("lang");
  const bool is_foreign =
      !lang.empty() && !item.empty() && lang.substr(0, 2) != item.substr(0, 2);
  return is_foreign ? 20 : 0;
}

void take_g2_headlines(const XmlElement& meta, std::string_view language,
                       WireRecord& record) {
  for (const XmlElement* each : xml_children(meta, "headline")) {
    const std::string role = ascii_lower(each->attribute("role"));
    const std::uint8_t foreign = language_rank(*each, language);
    const auto ranked = [&](int rank) {
      return static_cast<std::uint8_t>(rank + foreign);
    };
    const std::string line = xml_line(*each);
    if (role.empty() || role.ends_with("main")) {
      offer_text(kHeadline, ranked(0), line, record.fields);
    } else if (contains(role, "sub")) {
      offer_text(kDeck, ranked(1), line, record.fields);
    } else if (contains(role, "short") || contains(role, "web") ||
               contains(role, "online") || contains(role, "seo")) {
      offer_text(kOnlineHeadline, ranked(0), line, record.fields);
      offer_text(kHeadline, ranked(6), line, record.fields);
    } else if (contains(role, "overline") || contains(role, "kicker")) {
      offer_text(kKicker, ranked(0), line, record.fields);
    } else {
      offer_text(kHeadline, ranked(5), line, record.fields);
    }
  }
}

void take_descriptions(const XmlElement& meta, bool is_text,
                       WireRecord& record) {
  for (const XmlElement* each : xml_children(meta, "description")) {
    const std::string role = ascii_lower(each->attribute("role"));
    if (contains(role, "caption")) {
      if (!is_text) {
        record.body.push_back({ParagraphKind::kCaption, xml_line(*each)});
      }
    } else {
      offer_text(kDeck, contains(role, "summary") ? 0 : 2, xml_line(*each),
                 record.fields);
    }
  }
}

// "infoSource" is who wrote it, "provider" who delivers it.
void take_sources(const XmlElement& item, const XmlElement& content,
                  WireRecord& record) {
  for (const XmlElement* each : xml_children(content, "infoSource")) {
    const std::string_view role = each->attribute("role");
    const bool is_origin =
        role.empty() || role.ends_with("source") || role.ends_with("origProv");
    offer_text(kSource, is_origin ? 0 : 1, newsml_name(*each), record.fields);
  }
  offer_text(kSource, 2, xml_line_at(content, "creditline"), record.fields);
  if (const XmlElement* holder = xml_at(item, "rightsInfo/copyrightHolder")) {
    record.rights_holder = newsml_name(*holder);
    offer_text(kSource, 3, record.rights_holder, record.fields);
  }
  if (const XmlElement* provider = xml_at(item, "itemMeta/provider")) {
    const std::string name = newsml_name(*provider);
    offer_text(kProvider, 0, name, record.fields);
    offer_text(kSource, 4, name, record.fields);
  }
}

// People named one by one; "Reuters" as creator is none.
void take_creators(const XmlElement& content, WireRecord& record) {
  std::vector<FieldValue> names;
  for (const std::string_view kind : {"creator", "contributor"}) {
    for (const XmlElement* each : xml_children(content, kind)) {
      const std::string name = newsml_name(*each);
      if (contains(each->attribute("type"), "person") ||
          (each->child("name") != nullptr && contains(name, " "))) {
        const XmlElement* role = each->child("role");
        names.push_back({name, role == nullptr ? "" : newsml_name(*role)});
      }
    }
  }
  record.fields.offer(kByline, 1, std::move(names));
}

void take_place(const XmlElement& content, WireRecord& record) {
  const std::string printed = xml_line_at(content, "dateline");
  // A moment in digits is no printed dateline.
  if (!printed.empty() && !is_ascii_digit(printed.front())) {
    offer_text(kDateline, 0, printed, record.fields);
  }
  if (const XmlElement* located = content.child("located")) {
    offer_text(kDateline, 1, newsml_name(*located), record.fields);
  }
}

void take_concepts(const XmlElement& item, const XmlElement& content,
                   WireRecord& record) {
  const SchemeAliases aliases = scheme_aliases(item);
  for (const XmlElement* each : xml_children(content, "subject")) {
    Subject subject = newsml_subject(*each, aliases);
    if (!subject.code.empty() || !subject.name.empty()) {
      record.subjects.push_back(std::move(subject));
    }
  }
  for (const XmlElement* each : xml_children(content, "genre")) {
    offer_text(kGenre, 0, newsml_name(*each), record.fields);
  }
  std::vector<FieldValue> keywords;
  for (const XmlElement* each : xml_children(content, "keyword")) {
    keywords.push_back({xml_line(*each), ""});
  }
  record.fields.offer(kKeywords, 0, std::move(keywords));
}

// The note of a correction says what was wrong.
void take_management(const XmlElement& meta, WireRecord& record) {
  if (const XmlElement* status = meta.child("pubStatus")) {
    offer_text(kStatus, 0, code_of(*status), record.fields);
  }
  const XmlElement* embargo = meta.child("embargoed");
  if (embargo != nullptr && xml_line(*embargo).empty()) {
    auto& status = record.fields.all(kStatus);
    if (status.empty() || status.front().text == "usable") {
      status = {{"embargoed", ""}};
    }
  }
  const std::string note = joined_lines(xml_children(meta, "edNote"), "; ");
  offer_text(kEditorsNote, 0, note, record.fields);
  for (const XmlElement* signal : xml_children(meta, "signal")) {
    if (contains(code_of(*signal), "correction")) {
      record.fields.offer(kCorrection, 0,
                          {{note, xml_line_at(meta, "versionCreated")}});
    } else if (code_of(*signal) == "kill") {
      record.fields.all(kStatus) = {{"canceled", ""}};
    }
  }
}

// The first rendition that has a text.
void take_renditions(const XmlElement& item, WireRecord& record) {
  const XmlElement* set = item.child("contentSet");
  if (set == nullptr) {
    return;
  }
  for (const XmlElement& each : set->children) {
    const bool is_text =
        each.name == "inlineXML" ||
        (each.name == "inlineData" && each.attribute("encoding").empty());
    if (is_text && take_content(each, record)) {
      return;
    }
  }
}

bool has_inline(const XmlElement& item) {
  const XmlElement* set = item.child("contentSet");
  return set != nullptr && (set->child("inlineXML") != nullptr ||
                            set->child("inlineData") != nullptr);
}

// "text", "picture" ...; empty where the item does not say.
std::string_view item_class(const XmlElement& item) {
  const XmlElement* named = xml_at(item, "itemMeta/itemClass");
  return named == nullptr ? std::string_view() : code_of(*named);
}

}  // namespace

WireRecord newsml_g2_record(const XmlElement& item) {
  WireRecord record;
  offer_paths(item, kG2Paths, 0, record.fields);
  const std::string_view kind = item_class(item);
  if (const XmlElement* meta = item.child("itemMeta")) {
    take_management(*meta, record);
  }
  if (const XmlElement* content = item.child("contentMeta")) {
    take_g2_headlines(*content, item.attribute("lang"), record);
    take_descriptions(*content, kind.empty() || kind == "text", record);
    take_sources(item, *content, record);
    take_creators(*content, record);
    take_place(*content, record);
    take_concepts(item, *content, record);
  }
  take_renditions(item, record);
  return record;
}

bool is_article(const XmlElement& item) {
  const std::string_view kind = item_class(item);
  const bool is_text = kind.empty() || kind == "text" || kind == "composite";
  return item.name == "newsItem" && (is_text || has_inline(item));
}

bool looks_like_newsml_g2(std::string_view head) {
  return std::find(kRoots.begin(), kRoots.end(), xml_root_name(head)) !=
         kRoots.end();
}

}  // namespace morgue
