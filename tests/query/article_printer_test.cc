#include <sstream>

#include <gtest/gtest.h>

#include "query/article_fields.h"
#include "query/article_json.h"
#include "query/article_text.h"
#include "query/query_parser.h"

namespace morgue {
namespace {

Article sample_article() {
  Article article;
  article.id = "a-1";
  article.version = 2;
  article.headline = "Zebra escapes";
  article.deck = "Keepers are searching.";
  article.byline = "By Ann Lee";
  article.source = "The Paper";
  article.section = "local";
  article.page = "A5";
  article.published = parse_iso("2020-08");
  article.editors_note = "do not print";
  article.rights.notice = "(c) The Paper";
  article.body = {
      {.kind = ParagraphKind::kText,
       .text = "A zebra escaped from the zoo on Monday \x1b[31mevening\x1b[0m "
               "and was not seen again."},
      {.kind = ParagraphKind::kSubheading, .text = "Search"},
      {.kind = ParagraphKind::kQuote, .text = "We miss the zebra."},
      {.kind = ParagraphKind::kListItem, .text = "One zebra"},
      {.kind = ParagraphKind::kBoilerplate, .text = "Subscribe now"}};
  article.corrections = {
      {.date = parse_iso("2020-08-09"), .text = "It was a horse."}};
  return article;
}

TEST(ArticleText, ReadsLikeAPage) {
  std::ostringstream out;
  const QueryMatcher matcher(parse_query("zebra", {}).query, {"en"});
  print_article(out, sample_article(),
                {.query = {}, .language = {}, .width = 50}, &matcher);
  EXPECT_EQ(out.str(),
            "«Zebra» escapes\n"
            "Keepers are searching.\n"
            "\n"
            "By        By Ann Lee\n"
            "Source    The Paper\n"
            "Date      2020-08 (month, from feed, zone assumed)\n"
            "Section   local, page A5\n"
            "ID        a-1, version 2\n"
            "\n"
            "A «zebra» escaped from the zoo on Monday evening\n"
            "and was not seen again.\n"
            "\n"
            "Search\n"
            "\n"
            "  > We miss the «zebra».\n"
            "\n"
            "  - One «zebra»\n"
            "\n"
            "Correction 2020-08-09: It was a horse.\n"
            "\n"
            "(c) The Paper\n");
}

TEST(ArticleFields, ListsEveryFieldThatHoldsSomething) {
  Article article = sample_article();
  article.authors = {
      {.display = "Ann Lee", .sort_name = "Lee, Ann", .role = "Staff"}};
  article.subjects = {{.scheme = "medtop", .code = "1", .name = "zoos"}};
  article.stated_dates = {{.date = article.published, .text = {}},
                          {.date = std::nullopt, .text = "last week"}};
  article.raw.format = "jsonl";
  std::ostringstream out;
  print_fields(out, article);
  EXPECT_EQ(out.str(),
            "format              jsonl\n"
            "id                  a-1\n"
            "version             2\n"
            "status              usable\n"
            "headline            Zebra escapes\n"
            "deck                Keepers are searching.\n"
            "byline              By Ann Lee\n"
            "source              The Paper\n"
            "section             local\n"
            "page                A5\n"
            "date                2020-08 (month, from feed, zone assumed)\n"
            "stated_date         2020-08 (month, from feed, zone assumed)\n"
            "stated_date         last week (not taken)\n"
            "author              Lee, Ann (Staff)\n"
            "subject             medtop:1 zoos\n"
            "rights.notice       (c) The Paper\n"
            "correction          2020-08-09 It was a horse.\n"
            "body                1 text, 1 subheading, 1 quote, 1 list-item, "
            "1 boilerplate\n");
}

TEST(ArticleFields, TellsWhereTheArticleWasReadFrom) {
  Article article = sample_article();
  article.raw = {"papers.zip!/a.jsonl", 120, 34, "\x01\xFF", "jsonl"};
  std::ostringstream out;
  print_provenance(out, article);
  EXPECT_EQ(out.str(),
            "id                  a-1\n"
            "version             2\n"
            "format              jsonl\n"
            "file                papers.zip!/a.jsonl\n"
            "offset              120\n"
            "length              34\n"
            "sha256              01ff\n");
}

TEST(ArticleJson, HoldsTheRecord) {
  std::ostringstream out;
  Article article = sample_article();
  article.body.resize(1);
  article.body[0].text = "Café zebra";
  article.stated_dates = {{.date = parse_iso("2020-08"), .text = {}},
                          {.date = std::nullopt, .text = "last week"}};
  const QueryMatcher matcher(parse_query("zebra", {}).query, {"en"});
  print_article_json(out, article, &matcher);
  EXPECT_EQ(out.str(),
            R"({"type":"article","format_version":1,"id":"a-1","version":2,)"
            R"("status":"usable","headline":"Zebra escapes",)"
            R"("headline_spans":[[0,5]],"deck":"Keepers are searching.",)"
            R"("byline":"By Ann Lee","source":"The Paper","section":"local",)"
            R"("page":"A5","date":{"value":"2020-08","precision":"month",)"
            R"("origin":"feed","zone_known":false},)"
            R"("stated_dates":[{"date":{"value":"2020-08","precision":"month",)"
            R"("origin":"feed","zone_known":false}},)"
            R"({"date":null,"text":"last week"}],)"
            R"("rights":{"notice":"(c) The Paper"},)"
            R"("body":[{"kind":"text","text":"Café zebra","spans":[[5,10]]}],)"
            R"("corrections":[{"date":{"value":"2020-08-09","precision":"day",)"
            R"("origin":"feed","zone_known":false},"text":"It was a horse."}]})"
            "\n");
}

}  // namespace
}  // namespace morgue
