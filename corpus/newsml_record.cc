#include "corpus/newsml_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/wire_content.h"
#include "corpus/xml_reader.h"
#include "text/ascii.h"

namespace morgue {
namespace {

using enum ArticleField;

constexpr std::size_t kMostSubjects = 256;

constexpr auto kItemPaths = std::to_array<XmlPath>({
    {kSlugline, 9, "Identification/NameLabel", ""},
    {kPublished, kStandsIn, "NewsManagement/FirstCreated", ""},
    {kPublished, kStandsIn + 1, "NewsManagement/ThisRevisionCreated", ""},
    {kFirstCreated, 0, "NewsManagement/FirstCreated", ""},
    {kUpdated, 0, "NewsManagement/ThisRevisionCreated", ""},
    {kStatus, 0, "NewsManagement/Status", "FormalName"},
    {kUrgency, 0, "NewsManagement/Urgency", "FormalName"},
    {kSource, 9, "Identification/NewsIdentifier/ProviderId", ""},
    {kProvider, 9, "Identification/NewsIdentifier/ProviderId", ""},
});

// Of a component and, where it does not say, of those inside it.
constexpr auto kComponentPaths = std::to_array<XmlPath>({
    {kHeadline, 0, "NewsLines/HeadLine", ""},
    {kDeck, 0, "NewsLines/SubHeadLine", ""},
    {kByline, 0, "NewsLines/ByLine", ""},
    {kCredit, 0, "NewsLines/CreditLine", ""},
    {kRights, 0, "NewsLines/CopyrightLine", ""},
    {kRights, 1, "RightsMetadata/Copyright/CopyrightHolder", ""},
    {kUsageTerms, 0, "RightsMetadata/UsageRights/UsageType", ""},
    {kUsageTerms, 1, "NewsLines/RightsLine", ""},
    {kSlugline, 0, "NewsLines/SlugLine", ""},
    {kSource, 0, "AdministrativeMetadata/Source/Party", "FormalName"},
    {kSource, 1, "NewsLines/CreditLine", ""},
    {kSource, 2, "AdministrativeMetadata/Provider/Party", "FormalName"},
    {kProvider, 0, "AdministrativeMetadata/Provider/Party", "FormalName"},
    {kLanguage, 0, "DescriptiveMetadata/Language", "FormalName"},
    {kLanguage, 1, "", "lang"},
    {kGenre, 0, "DescriptiveMetadata/Genre", "FormalName"},
});

// urn:newsml:PROVIDER:DAY:ITEM:REVISION without its last part, which differs
// from version to version.
std::string item_id(const XmlElement& item) {
  const XmlElement* named = xml_at(item, "Identification/NewsIdentifier");
  if (named == nullptr) {
    return {};
  }
  std::string id = xml_line_at(*named, "PublicIdentifier");
  if (const std::size_t colon = id.rfind(':');
      colon != id.npos && std::count(id.begin(), id.end(), ':') >= 5) {
    id.resize(colon);
  }
  if (!id.empty() || xml_line_at(*named, "NewsItemId").empty()) {
    return id;
  }
  return "urn:newsml:" + xml_line_at(*named, "ProviderId") + ":" +
         xml_line_at(*named, "DateId") + ":" +
         xml_line_at(*named, "NewsItemId");
}

// The topics that a component defines: a code, and what it is called.
std::string topic_name(const XmlElement& item, std::string_view code) {
  for (const XmlElement* topic : xml_descendants(item, "Topic")) {
    if (xml_line_at(*topic, "FormalName") != code) {
      continue;
    }
    for (const XmlElement* text : xml_children(*topic, "Description")) {
      if (text->attribute("Variant") == "Name" &&
          text->attribute("lang") == "en") {
        return xml_line(*text);
      }
    }
    return xml_line_at(*topic, "Description");
  }
  return {};
}

std::string newsml_scheme(std::string_view scheme) {
  return scheme.empty() || scheme == "IptcSubjectCodes" ||
                 scheme == "IptcSubjectCode"
             ? "subj"
             : ascii_lower(scheme);
}

void take_subject_codes(const XmlElement& item, const XmlElement& component,
                        WireRecord& record) {
  const XmlElement* metadata = component.child("DescriptiveMetadata");
  if (metadata == nullptr) {
    return;
  }
  for (const XmlElement* codes : xml_children(*metadata, "SubjectCode")) {
    for (const XmlElement& each : codes->children) {
      const std::string_view code = each.attribute("FormalName");
      if (!code.empty() && record.subjects.size() < kMostSubjects) {
        Subject& subject = record.subjects.emplace_back();
        subject.scheme = newsml_scheme(each.attribute("Scheme"));
        subject.code = code;
        subject.name = topic_name(item, code);
      }
    }
  }
}

void take_newslines(const XmlElement& component, WireRecord& record) {
  const XmlElement* lines = component.child("NewsLines");
  if (lines == nullptr) {
    return;
  }
  const std::string dateline = xml_line_at(*lines, "DateLine");
  if (!dateline.empty() && !is_ascii_digit(dateline.front())) {
    offer_text(kDateline, 0, dateline, record.fields);
  }
  std::vector<FieldValue> keywords;
  for (const XmlElement* each : xml_children(*lines, "KeywordLine")) {
    keywords.push_back({xml_line(*each), ""});
  }
  record.fields.offer(kKeywords, 0, std::move(keywords));
}

// An embargo ends when the status is to become usable.
void take_newsml_status(const XmlElement& item, WireRecord& record) {
  const XmlElement* change = xml_at(item, "NewsManagement/StatusWillChange");
  if (change != nullptr) {
    offer_text(kEmbargo, 0, xml_line_at(*change, "DateAndTime"), record.fields);
  }
  std::string notes;
  const XmlElement* management = item.child("NewsManagement");
  if (management != nullptr) {
    notes = joined_lines(xml_children(*management, "Instruction"), "; ");
  }
  for (const XmlElement* line : xml_descendants(item, "NewsLine")) {
    const XmlElement* type = line->child("NewsLineType");
    if (type != nullptr &&
        ascii_lower(type->attribute("FormalName")).find("note") !=
            std::string::npos) {
      notes.append(notes.empty() ? "" : "; ")
          .append(xml_line_at(*line, "NewsLineText"));
    }
  }
  offer_text(kEditorsNote, 0, notes, record.fields);
}

bool has_role(const XmlElement& component, std::string_view role) {
  const XmlElement* named = component.child("Role");
  return named != nullptr &&
         ascii_lower(named->attribute("FormalName")) == role;
}

bool is_text_item(const XmlElement& content) {
  const XmlElement* type = content.child("MediaType");
  return type == nullptr ||
         ascii_lower(type->attribute("FormalName")).find("text") !=
             std::string::npos;
}

// Reads a component and those inside it; false where there was no text.
class ComponentWalk {
 public:
  ComponentWalk(const XmlElement& item, WireRecord& record)
      : item_(item), record_(record) {}

  bool take(const XmlElement& component) {
    offer_paths(component, kComponentPaths, 0, record_.fields);
    take_newslines(component, record_);
    take_subject_codes(item_, component, record_);
    bool found = false;
    for (const XmlElement* content : xml_children(component, "ContentItem")) {
      found = take_item(component, *content) || found;
    }
    // Components that say the same in other forms: one of them is enough.
    const bool any_will_do =
        ascii_lower(component.attribute("EquivalentsList")) == "yes";
    for (const XmlElement* inner : xml_children(component, "NewsComponent")) {
      if (!found || !any_will_do) {
        found = take(*inner) || found;
      }
    }
    return found;
  }

 private:
  bool take_item(const XmlElement& component, const XmlElement& content) {
    const XmlElement* data = content.child("DataContent");
    if (data == nullptr || !is_text_item(content)) {
      return false;
    }
    const std::size_t before = record_.body.size();
    const bool found = take_content(*data, record_);
    if (has_role(component, "caption")) {
      for (std::size_t i = before; i < record_.body.size(); ++i) {
        record_.body[i].kind = ParagraphKind::kCaption;
      }
    }
    return found;
  }

  const XmlElement& item_;
  WireRecord& record_;
};

void add_nested(const XmlElement& element,
                std::vector<const XmlElement*>& found) {
  for (const XmlElement& child : element.children) {
    if (child.name == "NewsItem") {
      found.push_back(&child);
    }
    if (child.name == "NewsItem" || child.name == "NewsComponent") {
      add_nested(child, found);
    }
  }
}

}  // namespace

WireRecord newsml_record(const XmlElement& item) {
  WireRecord record;
  offer_text(kId, 0, item_id(item), record.fields);
  offer_paths(item, kItemPaths, 0, record.fields);
  take_newsml_status(item, record);
  ComponentWalk walk(item, record);
  for (const XmlElement* component : xml_children(item, "NewsComponent")) {
    walk.take(*component);
  }
  if (const XmlElement* holder =
          xml_at(item,
                 "NewsComponent/RightsMetadata/Copyright/"
                 "CopyrightHolder")) {
    record.rights_holder = xml_line(*holder);
  }
  return record;
}

std::vector<const XmlElement*> nested_news_items(const XmlElement& item) {
  std::vector<const XmlElement*> found;
  add_nested(item, found);
  return found;
}

bool looks_like_newsml(std::string_view head) {
  const std::string_view root = xml_root_name(head);
  return root == "NewsML" || root == "NewsItem";
}

}  // namespace morgue
