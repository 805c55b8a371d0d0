#include "corpus/ninjs_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/html_fragment.h"
#include "corpus/json_values.h"
#include "corpus/newsml_subjects.h"
#include "corpus/paragraphs.h"
#include "corpus/wire_content.h"
#include "text/ascii.h"

namespace morgue {
namespace {

using enum ArticleField;
using simdjson::dom::array;
using simdjson::dom::object;
using JsonElement = simdjson::dom::element;

struct NinjsRow {
  ArticleField field;
  std::uint8_t rank;
  std::string_view name;
};
constexpr auto kNinjsRows = std::to_array<NinjsRow>({
    {kId, 0, "uri"},
    {kId, 1, "guid"},
    {kHeadline, 0, "headline"},
    {kHeadline, 9, "title"},
    {kSlugline, 0, "slugline"},
    {kByline, 0, "byline"},
    {kByline, 1, "by"},
    {kSource, 0, "source"},
    {kSource, 1, "infosources"},
    {kSource, 3, "copyrightholder"},
    {kProvider, 0, "provider"},
    {kCredit, 0, "creditline"},
    {kDateline, 0, "dateline"},
    {kDateline, 1, "located"},
    {kPublished, 0, "firstpublished"},
    {kPublished, kStandsIn, "firstcreated"},
    {kPublished, kStandsIn + 1, "contentcreated"},
    {kPublished, kStandsIn + 2, "versioncreated"},
    {kUpdated, 0, "versioncreated"},
    {kUpdated, 1, "contentmodified"},
    {kFirstCreated, 0, "contentcreated"},
    {kFirstCreated, 1, "firstcreated"},
    {kEmbargo, 0, "embargoed"},
    {kExpires, 0, "expires"},
    {kSection, 0, "section"},
    {kSection, 1, "service"},
    {kEdition, 0, "edition"},
    {kKeywords, 0, "keywords"},
    {kKeywords, 1, "keyword"},
    {kGenre, 0, "genre"},
    {kGenre, 0, "genres"},
    {kUrgency, 0, "urgency"},
    {kLanguage, 0, "language"},
    {kRights, 0, "copyrightnotice"},
    {kUsageTerms, 0, "usageterms"},
    {kEditorsNote, 0, "ednote"},
    {kStatus, 0, "pubstatus"},
});

// Names of lists of concepts, and the scheme of those that name none.
constexpr auto kConcepts =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"subject", "subject"},
        {"subjects", "subject"},
        {"place", "place"},
        {"places", "place"},
        {"person", "person"},
        {"people", "person"},
        {"organisation", "organisation"},
        {"organisations", "organisation"},
        {"event", "event"},
        {"events", "event"},
        {"object", "object"},
        {"objects", "object"},
    });

// Only ninjs calls a member so; the others are shared with plain JSON.
constexpr auto kOwnNames = std::to_array<std::string_view>(
    {"\"versioncreated\"", "\"firstcreated\"", "\"contentcreated\"",
     "\"body_html\"", "\"body_xhtml\"", "\"bodies\"", "\"infosources\"",
     "\"headlines\""});
constexpr auto kSharedNames = std::to_array<std::string_view>(
    {"\"pubstatus\"", "\"uri\"", "\"guid\"", "\"type\"", "\"urgency\"",
     "\"slugline\"", "\"headline\"", "\"byline\"", "\"located\"",
     "\"description_text\"", "\"body_text\"", "\"copyrightholder\"",
     "\"copyrightnotice\"", "\"usageterms\"", "\"ednote\"", "\"standard\"",
     "\"profile\""});
constexpr std::ptrdiff_t kFewestNames = 4;

// The objects of a list; one that stands alone is a list of one.
std::vector<object> objects_at(const object& item, std::string_view name) {
  std::vector<object> found;
  JsonElement value;
  array list;
  object one;
  if (item.at_key(name).get(value) != simdjson::SUCCESS) {
    return found;
  }
  if (value.get(one) == simdjson::SUCCESS) {
    found.push_back(one);
  } else if (value.get(list) == simdjson::SUCCESS) {
    for (const JsonElement each : list) {
      if (each.get(one) == simdjson::SUCCESS) {
        found.push_back(one);
      }
    }
  }
  return found;
}

// "medtop" of a code that is one, whatever scheme it names.
std::string scheme_for(std::string_view code, std::string_view scheme,
                       std::string_view kind) {
  if (!scheme.empty()) {
    return scheme.find('/') == scheme.npos ? std::string(scheme)
                                           : scheme_of_uri(scheme);
  }
  if (kind == "subject" && code.size() == 8 && is_all_digits(code)) {
    return code.front() == '2' ? "medtop" : "subj";
  }
  return std::string(kind);
}

void take_concept(const object& each, std::string_view kind,
                  WireRecord& record) {
  Subject subject;
  std::string_view code = json_text(each, "code");
  std::string_view scheme = json_text(each, "scheme");
  if (const std::string_view uri = json_text(each, "uri");
      code.empty() && uri.find('/') != uri.npos) {
    code = uri.substr(uri.find_last_of("/#") + 1);
    scheme = uri.substr(0, uri.find_last_of("/#"));
  }
  const std::size_t colon = code.find(':');
  if (scheme.empty() && colon != code.npos) {
    scheme = code.substr(0, colon);
    code.remove_prefix(colon + 1);
  }
  subject.scheme = scheme_for(code, scheme, kind);
  subject.code = code;
  subject.name = json_text(each, "name");
  std::uint64_t relevance = 0;
  if (each.at_key("relevance").get(relevance) == simdjson::SUCCESS &&
      relevance <= 100) {
    subject.weight = static_cast<std::uint8_t>(relevance);
  }
  if (!subject.code.empty() || !subject.name.empty()) {
    record.subjects.push_back(std::move(subject));
  }
}

void take_ninjs_concepts(const object& item, WireRecord& record) {
  for (const auto& [name, kind] : kConcepts) {
    for (const object& each : objects_at(item, name)) {
      take_concept(each, kind, record);
    }
  }
}

// ninjs 2 and later give several headlines and descriptions by their roles.
void take_roles(const object& item, WireRecord& record) {
  for (const object& each : objects_at(item, "headlines")) {
    const std::string role = ascii_lower(json_text(each, "role"));
    const std::string value = html_text(json_text(each, "value"));
    const bool is_main = role.empty() || role.ends_with("main");
    if (role.find("sub") != role.npos) {
      offer_text(kDeck, 0, value, record.fields);
    } else if (role.find("web") != role.npos || role.find("seo") != role.npos ||
               role.find("online") != role.npos) {
      offer_text(kOnlineHeadline, 0, value, record.fields);
    } else {
      offer_text(kHeadline, is_main ? 1 : 5, value, record.fields);
    }
  }
  offer_text(kDeck, 1, json_text(item, "description_text"), record.fields);
  offer_text(kDeck, 2, html_text(json_text(item, "description_html")),
             record.fields);
  for (const object& each : objects_at(item, "descriptions")) {
    offer_text(kDeck, 3, html_text(json_text(each, "value")), record.fields);
  }
}

void take_people(const object& item, WireRecord& record) {
  for (const object& each : objects_at(item, "authors")) {
    Author author = author_named(json_text(each, "name"));
    author.role = json_text(each, "role");
    author.affiliation = json_text(each, "affiliation");
    if (!author.display.empty()) {
      record.authors.push_back(std::move(author));
    }
  }
}

bool take_html(std::string_view html, WireRecord& record) {
  record.body = html_paragraphs(html);
  return !record.body.empty();
}

bool take_bodies(const object& item, WireRecord& record) {
  std::vector<object> bodies = objects_at(item, "bodies");
  // The main one first.
  std::stable_partition(bodies.begin(), bodies.end(), [](const object& each) {
    return json_text(each, "role").ends_with("main");
  });
  return std::any_of(bodies.begin(), bodies.end(), [&](const object& each) {
    const std::string_view value = json_text(each, "value");
    const std::string_view type = json_text(each, "contenttype");
    return type.find("html") != type.npos ? take_html(value, record)
                                          : take_text_content(value, record);
  });
}

bool take_ninjs_body(const object& item, WireRecord& record) {
  return take_html(json_text(item, "body_html"), record) ||
         take_html(json_text(item, "body_xhtml"), record) ||
         take_bodies(item, record) ||
         take_text_content(json_text(item, "body_text"), record);
}

bool is_media(std::string_view type) {
  return type == "picture" || type == "video" || type == "audio" ||
         type == "graphic" || type == "animation";
}

}  // namespace

WireRecord ninjs_record(const object& item) {
  WireRecord record;
  const bool has_body = take_ninjs_body(item, record);
  if (!has_body && is_media(json_text(item, "type"))) {
    return record;
  }
  for (const auto& [field, rank, name] : kNinjsRows) {
    JsonElement value;
    if (item.at_key(name).get(value) == simdjson::SUCCESS) {
      record.fields.offer(field, rank, json_values(value));
    }
  }
  record.rights_holder = json_text(item, "copyrightholder");
  take_roles(item, record);
  take_people(item, record);
  take_ninjs_concepts(item, record);
  return record;
}

bool looks_like_ninjs(std::string_view head) {
  if (!head.starts_with('{') && !head.starts_with('[')) {
    return false;
  }
  const auto count_in = [head](const auto& names) {
    return std::count_if(
        names.begin(), names.end(),
        [head](std::string_view name) { return head.find(name) != head.npos; });
  };
  const auto own = count_in(kOwnNames);
  return own > 0 && own + count_in(kSharedNames) >= kFewestNames;
}

}  // namespace morgue
