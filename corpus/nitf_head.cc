#include "corpus/nitf_head.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/nitf_subjects.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using enum ArticleField;

struct MetaRow {
  ArticleField field;
  std::uint8_t rank;
  std::string_view name;
};
constexpr auto kMetas = std::to_array<MetaRow>({
    {kSlugline, 0, "slug"},
    {kKicker, 0, "kicker"},
    {kSection, 1, "online_sections"},
    {kSection, 2, "dsk"},
    {kSection, 3, "print_section"},
    {kSection, 4, "category"},
    {kColumn, 0, "print_column"},
});
// The New York Times gives the day in three parts.
std::string day_of_metas(const XmlElement& nitf) {
  std::string day(nitf_meta(nitf, "publication_year"));
  for (const std::string_view part :
       {"publication_month", "publication_day_of_month"}) {
    const std::string_view digits = nitf_meta(nitf, part);
    if (!is_all_digits(digits)) {
      return {};
    }
    day.append(digits.size() == 1 ? "-0" : "-").append(digits);
  }
  return day;
}

void take_metas(const XmlElement& nitf, std::uint8_t rank, WireRecord& record) {
  for (const auto& [field, place, name] : kMetas) {
    offer_text(field, static_cast<std::uint8_t>(rank + place),
               nitf_meta(nitf, name), record.fields);
  }
  const std::string day = day_of_metas(nitf);
  offer_text(kPublished, static_cast<std::uint8_t>(rank + 3), day,
             record.fields);
  offer_text(kPrintDate, rank, day, record.fields);
  // Section A, page 5 is page A5.
  const std::string_view section = nitf_meta(nitf, "print_section");
  const std::string_view number = nitf_meta(nitf, "print_page_number");
  const bool is_letter = section.size() == 1 && is_ascii_letter(section[0]);
  offer_text(kPage, static_cast<std::uint8_t>(rank + 1),
             number.empty()
                 ? std::string()
                 : std::string(is_letter ? section : "").append(number),
             record.fields);
  if (const auto url = nitf_meta(nitf, "alternate_url"); !url.empty()) {
    record.alternate_urls.emplace_back(url);
  }
}
std::string attributes_joined(const XmlElement& docdata, std::string_view name,
                              std::string_view attribute) {
  std::string joined;
  for (const XmlElement* each : xml_children(docdata, name)) {
    const std::string_view value = trimmed(each->attribute(attribute));
    if (!value.empty()) {
      joined.append(joined.empty() ? "" : "; ").append(value);
    }
  }
  return joined;
}

void take_docdata(const XmlElement& docdata, std::uint8_t rank,
                  WireRecord& record) {
  offer_text(kEditorsNote, rank, attributes_joined(docdata, "ed-msg", "info"),
             record.fields);
  if (const XmlElement* list = docdata.child("key-list")) {
    std::vector<FieldValue> keywords;
    for (const XmlElement* keyword : xml_children(*list, "keyword")) {
      keywords.push_back({std::string(keyword->attribute("key")), ""});
    }
    record.fields.offer(kKeywords, rank, std::move(keywords));
  }
  const XmlElement* copyright = docdata.child("doc.copyright");
  if (copyright != nullptr && record.rights_holder.empty()) {
    record.rights_holder = copyright->attribute("holder");
    offer_text(kRights, static_cast<std::uint8_t>(rank + 1),
               std::string("© ")
                   .append(copyright->attribute("year"))
                   .append(" ")
                   .append(record.rights_holder),
               record.fields);
  }
  if (const XmlElement* rights = docdata.child("doc.rights")) {
    record.constraint = rights->attribute("limitations");
    if (record.rights_holder.empty()) {
      record.rights_holder = rights->attribute("owner");
    }
  }
}

// A release after the issue is an embargo.  Both are written alike.
void take_embargo(const XmlElement& docdata, std::uint8_t rank,
                  WireRecord& record) {
  const XmlElement* issue = docdata.child("date.issue");
  const XmlElement* release = docdata.child("date.release");
  if (release != nullptr &&
      (docdata.attribute("management-status") == "embargoed" ||
       (issue != nullptr &&
        issue->attribute("norm") < release->attribute("norm")))) {
    offer_text(kEmbargo, rank, release->attribute("norm"), record.fields);
  }
}

void take_revisions(const XmlElement& head, std::uint8_t rank,
                    WireRecord& record) {
  const auto revisions = xml_children(head, "revision-history");
  if (!revisions.empty()) {
    offer_text(kFirstCreated, rank, revisions.front()->attribute("norm"),
               record.fields);
  }
  if (revisions.size() > 1) {
    offer_text(kUpdated, rank, revisions.back()->attribute("norm"),
               record.fields);
  }
}

}  // namespace

std::string_view nitf_meta(const XmlElement& nitf, std::string_view name) {
  const XmlElement* head = nitf.child("head");
  if (head != nullptr) {
    for (const XmlElement* meta : xml_children(*head, "meta")) {
      if (meta->attribute("name") == name) {
        return meta->attribute("content");
      }
    }
  }
  return {};
}

void take_nitf_head(const XmlElement& nitf, std::uint8_t rank,
                    WireRecord& record) {
  take_metas(nitf, rank, record);
  const XmlElement* head = nitf.child("head");
  if (head == nullptr) {
    return;
  }
  take_revisions(*head, rank, record);
  take_nitf_subjects(*head, record);
  if (const XmlElement* docdata = head->child("docdata")) {
    take_docdata(*docdata, rank, record);
    take_embargo(*docdata, rank, record);
  }
}

}  // namespace morgue
