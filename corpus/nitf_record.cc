#include "corpus/nitf_record.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/nitf_head.h"
#include "corpus/nitf_subjects.h"
#include "corpus/value_list.h"
#include "corpus/xml_body.h"
#include "corpus/xml_reader.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using enum ArticleField;

constexpr auto kNitfPaths = std::to_array<XmlPath>({
    {kId, 0, "head/docdata/doc-id", "id-string"},
    {kHeadline, 0, "body/body.head/hedline/hl1", ""},
    {kHeadline, 1, "head/title", ""},
    {kKicker, 1, "head/docdata/fixture", "fix-id"},
    {kSlugline, 1, "head/docdata/du-key", "key"},
    {kDeck, 0, "body/body.head/abstract", ""},
    {kSource, 0, "head/pubdata", "name"},
    {kSource, 1, "head/docdata/doc.copyright", "holder"},
    {kSource, 2, "body/body.head/distributor", ""},
    {kSource, 3, "body/body.head/rights/rights.owner", ""},
    {kSource, 4, "head/docdata/doc-id", "regsrc"},
    {kSource, 5, "head/docdata/del-list/from-src", "src-name"},
    {kProvider, 0, "body/body.head/distributor", ""},
    {kProvider, 1, "head/docdata/doc-id", "regsrc"},
    {kProvider, 2, "head/docdata/del-list/from-src", "src-name"},
    {kPublished, 0, "head/docdata/date.issue", "norm"},
    {kPublished, 1, "head/pubdata", "date.publication"},
    {kPublished, 1, "head/docdata/pubdata", "date.publication"},
    {kPublished, 2, "body/body.head/dateline/story.date", "norm"},
    {kPublished, kStandsIn, "head/docdata/date.release", "norm"},
    {kExpires, 0, "head/docdata/date.expire", "norm"},
    {kEdition, 0, "head/pubdata", "edition.name"},
    {kEdition, 1, "head/pubdata", "edition.area"},
    {kSection, 0, "head/pubdata", "position.section"},
    {kPage, 0, "head/pubdata", "position.sequence"},
    {kGenre, 0, "head/tobject/tobject.property", "tobject.property.type"},
    {kGenre, 2, "head/tobject", "tobject.type"},
    {kUrgency, 0, "head/docdata/urgency", "ed-urg"},
    {kLanguage, 0, "", "lang"},
    {kLanguage, 1, "body", "lang"},
    {kLanguage, 2, "", "baselang"},
    {kUrl, 0, "head/pubdata", "ex-ref"},
    {kRights, 0, "body/body.head/rights", ""},
    {kUsageTerms, 0, "head/docdata/doc.rights", "type"},
    {kStatus, 0, "head/docdata", "management-status"},
});

// "One, Some" -> display "Some One".
Author author_sorted_as(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == name.npos) {
    return author_named(name);
  }
  Author author;
  author.display = std::string(trimmed(name.substr(comma + 1)))
                       .append(" ")
                       .append(trimmed(name.substr(0, comma)));
  author.sort_name = name;
  return author;
}

void take_normalized(std::string_view names, WireRecord& record) {
  std::vector<std::string> parts;
  add_listed(names, ";", parts);
  record.authors.reserve(parts.size());
  for (const std::string& name : parts) {
    record.authors.push_back(author_sorted_as(name));
  }
}

struct PrintedByline {
  std::string names;  // "By Ann Lee and Bo Ray"
  std::string title;  // "Staff Writer"
};

PrintedByline printed_byline(const XmlElement& byline) {
  PrintedByline printed;
  for (const XmlElement& child : byline.children) {
    const std::string text = xml_line(child);
    std::string& part = child.name == "byttl" ? printed.title : printed.names;
    part.append(part.empty() || text.empty() ? "" : " ").append(text);
  }
  return printed;
}

void take_bylines(const XmlElement& head, std::uint8_t rank,
                  WireRecord& record) {
  std::string line;
  for (const XmlElement* byline : xml_children(head, "byline")) {
    if (byline->attribute("class") == "normalized_byline") {
      if (record.authors.empty()) {
        take_normalized(xml_line(*byline), record);
      }
      continue;
    }
    const auto [names, title] = printed_byline(*byline);
    line.append(line.empty() || names.empty() ? "" : "; ").append(names);
    if (!title.empty() && record.authors.empty()) {
      record.authors = authors_with_title(names, title);
    }
    line.append(title.empty() || line.empty() ? "" : ", ").append(title);
  }
  offer_text(kByline, rank, line, record.fields);
}

// A story.date that is no printed one but a number is left out.
void take_nitf_dateline(const XmlElement& head, std::uint8_t rank,
                        WireRecord& record) {
  const XmlElement* dateline = head.child("dateline");
  if (dateline == nullptr) {
    return;
  }
  const std::string date = xml_line_at(*dateline, "story.date");
  std::string line = xml_line(*dateline);
  if (!date.empty() && is_all_digits(date.substr(0, 8))) {
    line = xml_line_at(*dateline, "location");
  }
  offer_text(kDateline, rank, line, record.fields);
}

void take_nitf_headlines(const XmlElement& head, std::uint8_t rank,
                         WireRecord& record) {
  const XmlElement* hedline = head.child("hedline");
  if (hedline == nullptr) {
    return;
  }
  const std::string headline = xml_line_at(*hedline, "hl1");
  for (const XmlElement* each : xml_children(*hedline, "hl2")) {
    const std::string line = xml_line(*each);
    if (each->attribute("class") == "online_headline") {
      offer_text(kOnlineHeadline, rank, line, record.fields);
    } else if (line == headline || line.empty()) {
      continue;
    } else if (record.fields.has(kDeck)) {
      // An abstract or another sub-headline: none of them is lost.
      record.body.push_back({ParagraphKind::kSubheading, line});
    } else {
      offer_text(kDeck, rank, line, record.fields);
    }
  }
}

// Notes that are not for publication are the editor's.
void take_notes(const XmlElement& head, std::uint8_t rank, WireRecord& record) {
  for (const XmlElement* note : xml_children(head, "note")) {
    if (note->attribute("type") == "npa" ||
        note->attribute("noteclass") == "editorsnote") {
      offer_text(kEditorsNote, static_cast<std::uint8_t>(rank + 1),
                 xml_line(*note), record.fields);
    } else {
      auto paragraphs = xml_paragraphs(*note);
      std::move(paragraphs.begin(), paragraphs.end(),
                std::back_inserter(record.body));
    }
  }
}

}  // namespace

void take_nitf(const XmlElement& nitf, std::uint8_t rank, WireRecord& record) {
  offer_paths(nitf, kNitfPaths, rank, record.fields);
  take_nitf_head(nitf, rank, record);
  if (const XmlElement* head = xml_at(nitf, "body/body.head")) {
    take_nitf_headlines(*head, rank, record);
    take_bylines(*head, rank, record);
    take_nitf_dateline(*head, rank, record);
    take_notes(*head, rank, record);
  }
  take_nitf_body(nitf, rank, nitf_meta(nitf, "correction_date"),
                 nitf_meta(nitf, "banner"), record);
}

bool looks_like_nitf(std::string_view head) {
  return xml_root_name(head) == "nitf";
}

}  // namespace morgue