#include "corpus/wire_record.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/assemble_article.h"
#include "corpus/byline.h"
#include "corpus/dateline.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::int64_t kDayLength = 86'400;  // seconds

struct WireDate {
  ArticleField field;
  std::optional<Date> Article::*date;
};
constexpr auto kWireDates = std::to_array<WireDate>({
    {ArticleField::kPublished, &Article::published},
    {ArticleField::kUpdated, &Article::updated},
    {ArticleField::kFirstCreated, &Article::first_created},
    {ArticleField::kEmbargo, &Article::embargo_until},
    {ArticleField::kExpires, &Article::expires},
});

// IPTC's way to say that a day has no time: 20020226T000000-0500.
bool is_day_only(const RecordFields& fields, ArticleField field) {
  const auto has_no_time = [](const std::string& date) {
    return date.find("T000000") != date.npos;
  };
  if (field == ArticleField::kPublished) {
    const auto stated = fields.published();
    return std::any_of(stated.begin(), stated.end(), [&](const auto& each) {
      return has_no_time(each.text);
    });
  }
  const auto& values = fields.all(field);
  return !values.empty() && has_no_time(values.front().text);
}

bool is_midnight(const Date& date) {
  return date.wall_seconds() % kDayLength == 0;
}

void drop_time(std::optional<Date>& date) {
  if (date && date->origin == DateOrigin::kFeed && is_midnight(*date)) {
    date->precision = DatePrecision::kDay;
  }
}

// What agencies print where the text begins: its author, its place.
void take_from_text(Article& article) {
  // A headline that is set above the text once more.
  std::erase_if(article.body, [&](const Paragraph& each) {
    return each.kind == ParagraphKind::kSubheading &&
           each.text == article.headline;
  });
  const auto first = std::find_if(
      article.body.begin(), article.body.end(),
      [](const Paragraph& p) { return p.kind == ParagraphKind::kText; });
  if (first == article.body.end()) {
    return;
  }
  if (article.byline.empty() && is_byline(first->text)) {
    article.byline = first->text;
    article.authors = authors_of_byline(article.byline);
    article.body.erase(first);
    return take_from_text(article);
  }
  if (article.dateline.raw.empty()) {
    if (auto found = find_dateline(first->text)) {
      article.dateline = std::move(found->dateline);
    }
  }
}

}  // namespace

Submission wire_article(WireRecord record,
                        const std::vector<FieldLookup::Constant>& constants,
                        const ReaderSetup& setup) {
  std::vector<std::optional<Date> Article::*> days;
  for (const auto& [field, date] : kWireDates) {
    if (is_day_only(record.fields, field)) {
      days.push_back(date);
    }
  }
  Submission submission;
  Article& article = submission.article;
  assemble_article(std::move(record.fields), constants, setup, submission);
  for (const auto day : days) {
    drop_time(article.*day);
    if (day == &Article::published) {
      for (StatedDate& stated : article.stated_dates) {
        drop_time(stated.date);
      }
    }
  }
  if (article.body.empty()) {
    article.body = std::move(record.body);
  }
  if (!record.authors.empty()) {
    article.authors = std::move(record.authors);
  }
  article.subjects = std::move(record.subjects);
  article.alternate_urls = std::move(record.alternate_urls);
  article.rights.holder = std::move(record.rights_holder);
  article.rights.constraint = std::move(record.constraint);
  take_from_text(article);
  return submission;
}

std::vector<Author> authors_with_title(std::string_view byline,
                                       std::string_view title) {
  // A byline's reader knows the words of a role after a name.
  const auto known = authors_of_byline(std::string("A B, ").append(title));
  const bool is_role = known.size() == 1 && !known.front().role.empty();
  std::vector<Author> authors = authors_of_byline(byline);
  for (Author& author : authors) {
    (is_role ? author.role : author.affiliation) = title;
  }
  return authors;
}

void offer_text(ArticleField field, std::uint8_t rank, std::string_view text,
                RecordFields& fields) {
  fields.offer(field, rank, {{std::string(trimmed(text)), ""}});
}

void offer_paths(const XmlElement& element, std::span<const XmlPath> paths,
                 std::uint8_t rank, RecordFields& fields) {
  for (const XmlPath& each : paths) {
    const XmlElement* at = xml_at(element, each.path);
    if (at == nullptr) {
      continue;
    }
    const auto place = static_cast<std::uint8_t>(rank + each.rank);
    if (each.attribute.empty()) {
      offer_text(each.field, place, xml_line(*at), fields);
    } else {
      offer_text(each.field, place, at->attribute(each.attribute), fields);
    }
  }
}

std::string joined_lines(const std::vector<const XmlElement*>& elements,
                         std::string_view joint) {
  std::string joined;
  for (const XmlElement* each : elements) {
    const std::string line = xml_line(*each);
    if (!line.empty()) {
      joined.append(joined.empty() ? "" : joint).append(line);
    }
  }
  return joined;
}

}  // namespace morgue
