#include "tests/archive/full_article.h"

#include <string>

namespace morgue {
namespace {

void fill_text(Article& article) {
  article.id = "urn:example:1\xc3\xa9";
  article.version = 3;
  article.previous = 7'000'000'000;
  article.status = ArticleStatus::kEmbargoed;
  article.headline = "Court stops the sale";
  article.online_headline = "Sale stopped";
  article.kicker = "TECHNOLOGY";
  article.deck = "A judge wants to know more";
  article.slugline = "SALE-COURT";
  article.body = {
      {ParagraphKind::kText, "First paragraph.", 0},
      {ParagraphKind::kSubheading, "What next", 0},
      {ParagraphKind::kQuote, "", 0},
      {ParagraphKind::kBoilerplate, std::string("a\0b", 3), 87},
  };
}

void fill_origin(Article& article) {
  article.authors = {{"Ana Reyes", "Reyes, Ana", "Staff Writer", "The Post"},
                     {"Bo Li", "", "", ""}};
  article.byline = "By Ana Reyes and Bo Li";
  article.source = "The Post";
  article.provider = "Wire One";
  article.credit = "-POST";
  article.dateline = {"LISBON, Feb 26 -", "LISBON", "PT", "Feb 26"};
  article.edition = "late";
  article.section = "Business";
  article.page = "A5";
  article.column = "3";
  article.print_date = "27 February";
}

void fill_dates(Article& article) {
  article.published =
      Date{1596456300, 120, true, DatePrecision::kMinute, DateOrigin::kFeed};
  article.stated_dates = {{article.published, "Tuesday"},
                          {std::nullopt, "soon"}};
  article.updated =
      Date{1596459907, -210, true, DatePrecision::kSecond, DateOrigin::kMeta};
  article.first_created =
      Date{-62135596800, 0, false, DatePrecision::kDay, DateOrigin::kUrl};
  article.embargo_until =
      Date{253402300799, 0, false, DatePrecision::kMonth, DateOrigin::kText};
  article.expires = Date{0, 0, false, DatePrecision::kYear, DateOrigin::kUser};
}

void fill_rest(Article& article) {
  article.subjects = {{"medtop", "20000002", "arts", 40, true},
                      {"", "", "", 0, false}};
  article.keywords = {"court", "", "sale"};
  article.genre = "Analysis";
  article.urgency = 4;
  article.language = {"pt-br", LanguageOrigin::kDetected, 91};
  article.url = "https://example.org/1";
  article.alternate_urls = {"https://example.org/amp/1"};
  article.rights = {"The Post", "(c) 2020", "Editorial use", "No archive"};
  article.editors_note = "Call the desk before use.";
  article.corrections = {{article.published, "The judge's name."},
                         {std::nullopt, "A date."}};
  article.raw = {"feed.jsonl", 123'456'789'012, 4321, std::string(32, '\x80'),
                 "jsonl"};
}

}  // namespace

Article full_article() {
  Article article;
  fill_text(article);
  fill_origin(article);
  fill_dates(article);
  fill_rest(article);
  return article;
}

Article numbered_article(std::uint64_t number) {
  Article article;
  const std::string name = std::to_string(number);
  article.id = "id-" + name;
  article.headline = "Story number " + name;
  article.source = "The Post";
  const auto seconds = static_cast<std::int64_t>(number * 3600);
  article.published =
      Date{seconds, 0, true, DatePrecision::kSecond, DateOrigin::kFeed};
  for (std::uint64_t i = 0; i < number % 7 + 1; ++i) {
    article.body.push_back({ParagraphKind::kText,
                            "Paragraph " + std::to_string(i) + " of story " +
                                name + ", and " +
                                std::to_string(number * (i + 1) * 7919) +
                                " other things that the council discussed.",
                            0});
  }
  return article;
}

}  // namespace morgue
