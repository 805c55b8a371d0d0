#include <vector>

#include <gtest/gtest.h>

#include "archive/digest.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(Jsonl, AllFieldsOfARecord) {
  const std::string line =
      R"({"guid":"urn:x:1","title":"Head","standfirst":"Deck","kicker":"K",)"
      R"("authors":[{"name":"Jane Roe","role":"Editor"},{"name":"John Doe"}],)"
      R"("publisher":{"name":"The Gazette"},"category":["News","Local"],)"
      R"("date_published":"2020-08-03T14:05:00+02:00","updated":1596463500,)"
      R"("inLanguage":"en-GB","link":"https://x.example/1","tags":"a, b;c",)"
      R"("dateline":"PARIS, Aug 3 -","page":5,"edition":"Late","credit":"AFP",)"
      R"("copyright":"(c) 2020","pubstatus":"stat:withheld","urgency":3,)"
      R"("corrections":[{"text":"A name was wrong.","date":"2020-08-04"}],)"
      R"("content":[{"type":"p","text":"One."},{"type":"h2","text":"Sub"},)"
      R"({"type":"quote","text":"Two."}]})";
  const Submission read = read_one(line + "\n", {}, "a.jsonl");
  const Article& article = read.article;
  EXPECT_EQ(article.id, "urn:x:1");
  EXPECT_EQ(article.headline, "Head");
  EXPECT_EQ(article.deck, "Deck");
  EXPECT_EQ(article.kicker, "K");
  EXPECT_EQ(article.byline, "Jane Roe and John Doe");
  ASSERT_EQ(article.authors.size(), 2U);
  EXPECT_EQ(article.authors[0].role, "Editor");
  EXPECT_EQ(article.source, "The Gazette");
  EXPECT_EQ(article.section, "News");
  ASSERT_TRUE(article.published && article.updated);
  EXPECT_EQ(to_iso(*article.published), "2020-08-03T14:05:00+02:00");
  EXPECT_EQ(to_iso(*article.updated), "2020-08-03T14:05:00Z");
  EXPECT_EQ(article.language.tag, "en-gb");
  EXPECT_EQ(article.url, "https://x.example/1");
  EXPECT_EQ(article.keywords, (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(article.dateline.place, "PARIS");
  EXPECT_EQ(article.page, "5");
  EXPECT_EQ(article.edition, "Late");
  EXPECT_EQ(article.credit, "AFP");
  EXPECT_EQ(article.rights.notice, "(c) 2020");
  EXPECT_EQ(article.status, ArticleStatus::kWithheld);
  EXPECT_EQ(article.urgency, 3);
  ASSERT_EQ(article.corrections.size(), 1U);
  EXPECT_EQ(article.corrections[0].text, "A name was wrong.");
  EXPECT_EQ(body_of(article), "One.\n2:Sub\n3:Two.\n");
  EXPECT_EQ(article.raw,
            (Provenance{"a.jsonl", 0, line.size(), sha256(line), "jsonl"}));
  EXPECT_EQ(warnings_of(read), "");
}

TEST(Jsonl, RecordsInEveryShape) {
  struct Case {
    std::string_view input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"", "!empty@0\n"},
      {"\n\n \r\n", ""},
      {"\xEF\xBB\xBF{\"id\":\"a\",\"title\":\"T\"}", "a|T||\n"},
      {"{\"id\":\"a\",\"title\":\"T\"}\r\n\r\n{\"id\":\"b\",\"title\":\"U\"}",
       "a|T||\nb|U||\n"},
      {"[{\"id\":\"a\",\"title\":\"]}\\\"\"},\n{\"id\":\"b\",\"title\":\"U\"}]",
       "a|]}\"||\nb|U||\n"},
      {"[]", ""},
      {"{\n  \"id\": \"a\",\n  \"title\": \"T\"\n}\n{\n\"title\": \"U\"\n}\n",
       "a|T||\n|U||\n"},
      // The first name with a value wins, whatever the order.
      {R"({"name":"N","title":"","headline":null,"text":"t","body":"b"})",
       "|N||b\n"},
      {R"({"url":"u","title":"T"})", "u|T||\n"},
      {R"({"url":"u","id":7,"title":"T"})", "7|T||\n"},
      // Different ids stay different.
      {R"({"id":"a b","title":"T"})", "a b|T||\n"},
      {R"({"id":"a  b","title":"T"})", "a  b|T||\n"},
      {R"({"id":"a\tb","title":"T"})", "a%09b|T||\n"},
      {R"({"id":"a\u0000b","title":"T"})", "a%00b|T||\n"},
      {R"({"title":"T","body":"One.\n\nTwo."})", "|T||One.¶Two.\n"},
      {R"({"title":"T","body":["One.","Two."]})", "|T||One.¶Two.\n"},
      {R"({"title":"a\u0000b","body":"\ud800 and \ud83d\ude00"})",
       "|a b||\xEF\xBF\xBD and \xF0\x9F\x98\x80\n"},
      {R"({"title":"T","date":"31 April 2020"})", "|T||\n"},
      {R"({"title":"T","date":"2020-08-03","body":"Monday, August 3, 2020\nX."})",
       "|T|2020-08-03|X.\n"},
      {R"({"title":"T","date":"2020-08-04","body":"August 3, 2020\n\nX."})",
       "|T|2020-08-04|August 3, 2020¶X.\n"},
      {"{\"title\":\"caf\xE9\"}", "|café||\n"},
      // What cannot be read, and the lines after it.
      {"{\"title\":\n{\"title\":\"T\"}\n", "!bad-json@1\n|T||\n"},
      {"{\"title\":\"T\"\n\nnot json\n[1]\n17\n{\"title\":\"U\"}",
       "!bad-json@1\n!bad-json@3\n!not-an-object@4\n!not-an-object@5\n|U||\n"},
      {"{\"id\":\"a\"}\n{\"body\":\"  \"}", "!no-text@1\n!no-text@2\n"},
      {"{\"title\":\"T\"} {\"title\":\"U\"}\n", "!bad-json@1\n"},
      {R"([1,"a",{"title":"T"},nul])",
       "!not-an-object@1\n!not-an-object@1\n|T||\n!bad-json@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(std::string(each.input),
                                  options_for(Format::kJsonl))),
              each.records)
        << each.input;
  }
}

TEST(Jsonl, MapsAsTold) {
  ReaderOptions options = options_for(Format::kJsonl);
  options.map = FieldMap::parse(
      "headline=hd,date=pub.when,section=@folder,source=\"BBC\",id=a.b");
  const Submission read = read_one(
      R"({"hd":"H","title":"no","pub":{"when":"2020-08-03"},"a.b":17})",
      options, "in/politics/x.jsonl");
  EXPECT_EQ(describe(Incoming(read)), "bbc:17|H|2020-08-03|");
  EXPECT_EQ(read.article.section, "politics");
  EXPECT_EQ(read.article.source, "BBC");
}

TEST(Jsonl, RejectsSayWhere) {
  const auto all = read_bytes("{\"title\":\"T\"}\n{\"id\":\"b\"}\n{x\n",
                              options_for(Format::kJsonl), "a.jsonl");
  ASSERT_EQ(all.size(), 3U);
  const auto& empty = std::get<Reject>(all[1]);
  EXPECT_EQ(empty.id, "b");
  EXPECT_EQ(empty.offset, 14U);
  const auto& broken = std::get<Reject>(all[2]);
  EXPECT_EQ(broken.file, "a.jsonl");
  EXPECT_EQ(broken.offset, 25U);
  EXPECT_EQ(broken.line, 3U);
  EXPECT_FALSE(broken.message.empty());
}

TEST(JsonlReader, TellsWhereDatesDisagree) {
  struct Case {
    std::string_view dates;
    std::string_view date;
    std::string_view warnings;
  };
  const std::vector<Case> cases = {
      {R"("date":"2020-08-03","published_at":"2020-08-03T14:05:00Z")",
       "2020-08-03T14:05:00Z", ""},
      {R"("published_at":"2019-08-03","date":"2020-08-03")", "2020-08-03",
       "date-conflict"},
      {R"("date":"2020-08-03","created_at":"2012-01-01")", "2020-08-03", ""},
      {R"("created_at":"2012-01-01","timestamp":"2014-01-01")", "2014-01-01",
       ""},
      {R"("date":"2203-01-01","published_at":"2020-08-03")", "2020-08-03",
       "implausible-date"},
  };
  for (const auto& each : cases) {
    const std::string json =
        R"({"headline":"A",)" + std::string(each.dates) + "}";
    const Submission read = read_one(json);
    ASSERT_TRUE(read.article.published) << json;
    EXPECT_EQ(to_iso(*read.article.published), each.date) << json;
    EXPECT_EQ(warnings_of(read), each.warnings) << json;
  }
}

}  // namespace
}  // namespace morgue
