#include "corpus/nitf_subjects.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus/xml_body.h"
#include "text/ascii.h"

namespace morgue {
namespace {

using enum ArticleField;

constexpr std::string_view kIptcSubjects = "subj";

// From the most particular name to the most general one.
std::string subject_name(const XmlElement& subject) {
  for (const std::string_view attribute :
       {"tobject.subject.detail", "tobject.subject.matter",
        "tobject.subject.type"}) {
    if (const auto name = subject.attribute(attribute); !name.empty()) {
      return std::string(name);
    }
  }
  return {};
}

void add_subject(std::string_view scheme, std::string_view code,
                 std::string name, WireRecord& record) {
  if (!code.empty() || !name.empty()) {
    Subject& subject = record.subjects.emplace_back();
    subject.scheme = scheme;
    subject.code = code;
    subject.name = std::move(name);
  }
}

void take_topics(const XmlElement& tobject, WireRecord& record) {
  for (const XmlElement* subject : xml_children(tobject, "tobject.subject")) {
    const std::string scheme =
        ascii_lower(subject->attribute("tobject.subject.ipr"));
    add_subject(scheme.empty() || scheme == "iptc" ? kIptcSubjects : scheme,
                subject->attribute("tobject.subject.refnum"),
                subject_name(*subject), record);
  }
}

void take_identified(const XmlElement& content, WireRecord& record) {
  for (const XmlElement& each : content.children) {
    if (each.is_text()) {
      continue;
    }
    const std::string_view type = each.attribute("type");
    const bool is_classifier = each.name == "classifier" && !type.empty();
    std::string_view code = each.attribute("value");
    if (code.empty()) {
      code = each.attribute("location-code");
    }
    std::string name = xml_line(each);
    if (type == "types_of_material") {
      offer_text(kGenre, 1, name, record.fields);
    }
    add_subject(is_classifier ? type : std::string_view(each.name), code,
                std::move(name), record);
  }
}

bool has_full_text(const std::vector<const XmlElement*>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const XmlElement* each) {
    return each->attribute("class") == "full_text";
  });
}

void take_correction(const XmlElement& block, std::string_view date,
                     WireRecord& record) {
  for (Paragraph& paragraph : xml_paragraphs(block)) {
    record.fields.all(kCorrection)
        .push_back({std::move(paragraph.text), std::string(date)});
  }
}

}  // namespace

void take_nitf_subjects(const XmlElement& head, WireRecord& record) {
  if (const XmlElement* tobject = head.child("tobject")) {
    take_topics(*tobject, record);
  }
  if (const XmlElement* content = xml_at(head, "docdata/identified-content")) {
    take_identified(*content, record);
  }
}

void take_nitf_body(const XmlElement& nitf, std::uint8_t rank,
                    std::string_view correction_date, std::string_view banner,
                    WireRecord& record) {
  const XmlElement* content = xml_at(nitf, "body/body.content");
  if (content == nullptr) {
    return;
  }
  const bool has_copy = has_full_text(xml_children(*content, "block"));
  std::vector<const XmlElement*> wanted;
  for (const XmlElement& child : content->children) {
    const std::string_view kind = child.attribute("class");
    if (kind == "correction_text") {
      take_correction(child, correction_date, record);
    } else if (kind != "lead_paragraph" || !has_copy) {
      wanted.push_back(&child);
    }
  }
  if (const XmlElement* end = xml_at(nitf, "body/body.end")) {
    wanted.push_back(end);
  }
  offer_text(kCredit, rank,
             joined_lines(xml_descendants(*content, "datasource"), "; "),
             record.fields);
  // "Correction Appended", where the correction itself is not there.
  if (!record.fields.has(kCorrection) && !banner.empty()) {
    record.fields.offer(kCorrection, rank,
                        {{std::string(banner), std::string(correction_date)}});
  }
  auto paragraphs = xml_paragraphs(wanted);
  std::move(paragraphs.begin(), paragraphs.end(),
            std::back_inserter(record.body));
}

}  // namespace morgue
