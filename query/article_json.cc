#include "query/article_json.h"

#include "archive/digest.h"
#include "query/article_members.h"
#include "query/article_names.h"
#include "query/json_fields.h"

namespace morgue {
namespace {

// An array of objects, each written by `write_one`; nothing where it is empty.
template <class Items, class WriteOne>
void write_objects(JsonWriter& json, std::string_view name, const Items& items,
                   WriteOne write_one) {
  if (items.empty()) {
    return;
  }
  json.key(name);
  json.begin_array();
  for (const auto& item : items) {
    json.begin_object();
    write_one(item);
    json.end_object();
  }
  json.end_array();
}

void write_strings(JsonWriter& json, std::string_view name,
                   const std::vector<std::string>& texts) {
  if (texts.empty()) {
    return;
  }
  json.key(name);
  json.begin_array();
  for (const std::string& text : texts) {
    json.value(text);
  }
  json.end_array();
}

void write_identity(JsonWriter& json, const Article& article) {
  json.field("type", "article");
  json.field("format_version", kJsonFormatVersion);
  json.field("id", article.id);
  json.field("version", std::uint64_t{article.version});
  if (article.previous != 0) {
    json.field("previous", article.previous);
  }
  json.field("status", name_of(article.status));
}

void write_people(JsonWriter& json, const Article& article) {
  write_objects(json, "authors", article.authors, [&](const Author& author) {
    json.field("display", author.display);
    json.field_if_any("sort_name", author.sort_name);
    json.field_if_any("role", author.role);
    json.field_if_any("affiliation", author.affiliation);
  });
  const Dateline& dateline = article.dateline;
  if (dateline != Dateline{}) {
    json.key("dateline");
    json.begin_object();
    json.field("raw", dateline.raw);
    json.field_if_any("place", dateline.place);
    json.field_if_any("country", dateline.country);
    json.field_if_any("day", dateline.day);
    json.end_object();
  }
}

void write_subjects(JsonWriter& json, const Article& article) {
  write_objects(json, "subjects", article.subjects,
                [&](const Subject& subject) {
                  json.field_if_any("scheme", subject.scheme);
                  json.field_if_any("code", subject.code);
                  json.field_if_any("name", subject.name);
                  if (subject.weight != 0) {
                    json.field("weight", std::uint64_t{subject.weight});
                  }
                  json.field("automatic", subject.automatic);
                });
  write_strings(json, "keywords", article.keywords);
  if (article.urgency != 0) {
    json.field("urgency", std::uint64_t{article.urgency});
  }
}

void write_language_and_rights(JsonWriter& json, const Article& article) {
  if (!article.language.tag.empty()) {
    json.key("language");
    json.begin_object();
    json.field("tag", article.language.tag);
    json.field("origin", name_of(article.language.origin));
    json.field("confidence", std::uint64_t{article.language.confidence});
    json.end_object();
  }
  write_strings(json, "alternate_urls", article.alternate_urls);
  const Rights& rights = article.rights;
  if (rights != Rights{}) {
    json.key("rights");
    json.begin_object();
    json.field_if_any("holder", rights.holder);
    json.field_if_any("notice", rights.notice);
    json.field_if_any("usage_terms", rights.usage_terms);
    json.field_if_any("constraint", rights.constraint);
    json.end_object();
  }
}

void write_body(JsonWriter& json, const Article& article,
                const MatchedArticle* matched) {
  std::size_t index = 0;
  write_objects(json, "body", article.body, [&](const Paragraph& paragraph) {
    json.field("kind", name_of(paragraph.kind));
    json.field("text", paragraph.text);
    if (paragraph.ocr_confidence != 0) {
      json.field("ocr_confidence", std::uint64_t{paragraph.ocr_confidence});
    }
    if (matched != nullptr && paragraph.kind != ParagraphKind::kBoilerplate) {
      write_spans(json, "spans", paragraph.text, matched->paragraph(index));
    }
    ++index;
  });
  write_objects(json, "corrections", article.corrections,
                [&](const Correction& correction) {
                  write_date(json, "date", correction.date);
                  json.field("text", correction.text);
                });
}

void write_provenance(JsonWriter& json, const Provenance& raw) {
  if (raw == Provenance{}) {
    return;
  }
  json.key("provenance");
  json.begin_object();
  json.field("file", raw.file);
  json.field("offset", raw.offset);
  json.field("length", raw.length);
  json.field_if_any("format", raw.format);
  json.field_if_any("sha256", to_hex(raw.sha256));
  json.end_object();
}

}  // namespace

void print_article_json(std::ostream& out, const Article& article,
                        const QueryMatcher* matcher) {
  std::optional<MatchedArticle> read;
  if (matcher != nullptr) {
    read = matcher->read(article);
  }
  const MatchedArticle* const matched = read ? &*read : nullptr;
  JsonWriter json(out);
  json.begin_object();
  write_identity(json, article);
  json.field("headline", article.headline);
  if (matched != nullptr) {
    write_spans(json, "headline_spans", article.headline, matched->headline());
  }
  for (const NamedText& text : kArticleTexts) {
    json.field_if_any(text.name, article.*text.member);
  }
  write_date(json, "date", article.published);
  for (const NamedDate& date : kArticleDates) {
    if (article.*date.member) {
      write_date(json, date.name, article.*date.member);
    }
  }
  write_objects(json, "stated_dates", article.stated_dates,
                [&](const StatedDate& stated) {
                  write_date(json, "date", stated.date);
                  json.field_if_any("text", stated.text);
                });
  write_people(json, article);
  write_subjects(json, article);
  write_language_and_rights(json, article);
  write_body(json, article, matched);
  write_provenance(json, article.raw);
  json.end_object();
  json.end_line();
}

}  // namespace morgue
