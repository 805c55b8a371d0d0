#include "corpus/assemble_article.h"

#include <array>
#include <utility>

#include "corpus/assemble_body.h"
#include "corpus/byline.h"
#include "corpus/dateline.h"
#include "corpus/published_date.h"
#include "corpus/value_list.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using enum ArticleField;

struct DateField {
  ArticleField field;
  std::optional<Date> Article::*date;
  Ahead ahead;
};
constexpr auto kDates = std::to_array<DateField>({
    {kPublished, &Article::published, Ahead::kRefused},
    {kUpdated, &Article::updated, Ahead::kRefused},
    {kFirstCreated, &Article::first_created, Ahead::kRefused},
    {kEmbargo, &Article::embargo_until, Ahead::kAllowed},
    {kExpires, &Article::expires, Ahead::kAllowed},
});

constexpr auto kTexts =
    std::to_array<std::pair<ArticleField, std::string Article::*>>({
        {kId, &Article::id},
        {kHeadline, &Article::headline},
        {kOnlineHeadline, &Article::online_headline},
        {kKicker, &Article::kicker},
        {kDeck, &Article::deck},
        {kSlugline, &Article::slugline},
        {kSource, &Article::source},
        {kProvider, &Article::provider},
        {kCredit, &Article::credit},
        {kEdition, &Article::edition},
        {kSection, &Article::section},
        {kPage, &Article::page},
        {kColumn, &Article::column},
        {kPrintDate, &Article::print_date},
        {kGenre, &Article::genre},
        {kUrl, &Article::url},
        {kEditorsNote, &Article::editors_note},
    });

constexpr auto kStatuses =
    std::to_array<std::pair<std::string_view, ArticleStatus>>({
        {"withheld", ArticleStatus::kWithheld},
        {"canceled", ArticleStatus::kCanceled},
        {"cancelled", ArticleStatus::kCanceled},
        {"killed", ArticleStatus::kCanceled},
        {"embargoed", ArticleStatus::kEmbargoed},
    });

// Several names stand in a list, one value may be a byline as printed.
void take_authors(std::vector<FieldValue> values, Article& article) {
  if (values.size() == 1 && values.front().qualifier.empty()) {
    article.byline = std::move(values.front().text);
    article.authors = authors_of_byline(article.byline);
    return;
  }
  article.authors.reserve(values.size());
  for (FieldValue& value : values) {
    Author& author = article.authors.emplace_back(author_named(value.text));
    // JSON-LD says of every author that it is a person.
    if (fold(value.qualifier) != "person") {
      author.role = std::move(value.qualifier);
    }
  }
  article.byline = byline_of(article.authors);
}

// One value may hold several: "Banks, Tech; Sale".
void take_keywords(const std::vector<FieldValue>& values, Article& article) {
  const std::string_view joints = values.size() == 1 ? ",;" : "";
  for (const FieldValue& value : values) {
    add_listed(value.text, joints, article.keywords);
  }
}

void take_corrections(const std::vector<FieldValue>& values,
                      const ReaderSetup& setup, Submission& submission) {
  for (const FieldValue& value : values) {
    submission.article.corrections.push_back(
        {read_date(setup, value.qualifier, "correction", Ahead::kRefused,
                   submission.warnings),
         value.text});
  }
}

void take_codes(RecordFields& fields, Article& article) {
  const std::string status = fold(fields.take(kStatus));
  for (const auto& [name, code] : kStatuses) {
    if (status == name || status.ends_with(":" + std::string(name))) {
      article.status = code;
    }
  }
  const std::string urgency = fields.take(kUrgency);
  if (urgency.size() == 1 && urgency[0] >= '1' && urgency[0] <= '9') {
    article.urgency = static_cast<std::uint8_t>(urgency[0] - '0');
  }
}

void take_texts(RecordFields& fields, Article& article) {
  for (const auto& [field, text] : kTexts) {
    if (fields.has(field)) {
      article.*text = fields.take(field);
    }
  }
  if (fields.has(kLanguage)) {
    article.language.tag = fields.take(kLanguage);
  }
  if (fields.has(kRights)) {
    article.rights.notice = fields.take(kRights);
  }
  if (fields.has(kUsageTerms)) {
    article.rights.usage_terms = fields.take(kUsageTerms);
  }
  if (fields.has(kDateline)) {
    article.dateline = dateline_of(fields.take(kDateline));
  }
}

void take_dates(RecordFields& fields, const ReaderSetup& setup,
                Submission& submission) {
  if (fields.has(kPublished)) {
    read_published(fields.published(), setup, submission);
  }
  for (const auto& [field, date, ahead] : kDates) {
    if (field != kPublished && fields.has(field)) {
      submission.article.*date =
          read_date(setup, fields.take(field), name_of(field), ahead,
                    submission.warnings);
    }
  }
}

// A date that the user put there, or let the file's name put there.
void mark_origin(const FieldLookup::Constant& constant, Article& article) {
  for (const auto& [field, date, ahead] : kDates) {
    if (field == constant.field && article.*date) {
      (article.*date)->origin =
          constant.from_path ? DateOrigin::kFile : DateOrigin::kUser;
    }
  }
}

}  // namespace

void assemble_article(RecordFields&& fields,
                      const std::vector<FieldLookup::Constant>& constants,
                      const ReaderSetup& setup, Submission& submission) {
  Article& article = submission.article;
  for (const auto& constant : constants) {
    fields.set(constant.field, constant.value);
  }
  take_texts(fields, article);
  take_dates(fields, setup, submission);
  for (const auto& constant : constants) {
    mark_origin(constant, article);
  }
  if (fields.has(kByline)) {
    take_authors(std::move(fields.all(kByline)), article);
  }
  take_codes(fields, article);
  take_keywords(fields.all(kKeywords), article);
  take_corrections(fields.all(kCorrection), setup, submission);
  if (fields.has(kBody)) {
    article.body =
        assemble_body(std::move(fields.all(kBody)), article.published, setup);
  }
}

}  // namespace morgue
