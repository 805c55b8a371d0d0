#include <vector>

#include <gtest/gtest.h>

#include "corpus/json_members.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(JsonMembers, AreFoundAtTheTopOnly) {
  struct Case {
    std::string_view json;
    std::string_view value;
  };
  const std::vector<Case> cases = {
      {R"({"items":[1,[2]]})", "[1,[2]]"},
      {R"({"a":{"items":1},"b":"items","items" : "x\"]" , "c":1})",
       R"("x\"]")"},
      {R"({"items":7})", "7"},
      {R"({"a":["}"],"items":{}})", "{}"},
      {R"({"items":[1)", "[1"},
      {R"({"a":1})", "-"},
      {R"({"items"})", "-"},
      {R"({"items":)", "-"},
      {"", "-"},
      {"\"", "-"},
      {R"({"a":"\)", "-"},
  };
  for (const auto& each : cases) {
    const JsonMember member = find_json_member(each.json, "items");
    const std::string_view value =
        member.begin == each.json.npos
            ? "-"
            : each.json.substr(member.begin, member.end - member.begin);
    EXPECT_EQ(value.substr(0, value.find_last_not_of(' ') + 1), each.value)
        << each.json;
  }
}

TEST(JsonFeed, AWholeFeed) {
  const auto all = read_bytes(
      R"({"version": "https://jsonfeed.org/version/1.1", "items": [)"
      R"({"id": "https://salt.example/1", "url": "https://salt.example/1",)"
      R"( "external_url": "https://sea.example/x", "title": "Salt & sea",)"
      R"( "content_html": "<h2>Prices</h2><p>Dear &amp; up.</p>",)"
      R"( "content_text": "Dear", "summary": "In short",)"
      R"( "date_published": "2020-08-03T14:05:00+02:00",)"
      R"( "date_modified": "2020-08-04T09:00:00Z",)"
      R"( "authors": [{"name": "Jane Roe"}, {"name": "John Doe"}],)"
      R"( "tags": ["salt", "sea"], "language": "de"},)"
      R"( {"id": 2, "content_text": "One.\n\nTwo."} ],)"
      R"( "title": "The Salt Gazette", "language": "en-GB",)"
      R"( "author": {"name": "The Desk"}})");
  ASSERT_EQ(describe(all),
            "https://salt.example/1|Salt & sea|2020-08-03T14:05:00+02:00|"
            "Prices¶Dear & up.\nthe-salt-gazette:2|||One.¶Two.\n");
  const Article& one = std::get<Submission>(all[0]).article;
  EXPECT_EQ(body_of(one), "2:Prices\nDear & up.\n");
  EXPECT_EQ(one.deck, "In short");
  EXPECT_EQ(one.byline, "Jane Roe and John Doe");
  EXPECT_EQ(one.keywords, (std::vector<std::string>{"salt", "sea"}));
  EXPECT_EQ(one.language.tag, "de");
  EXPECT_EQ(one.url, "https://salt.example/1");
  EXPECT_EQ(one.alternate_urls,
            std::vector<std::string>{"https://sea.example/x"});
  ASSERT_TRUE(one.updated);
  EXPECT_EQ(to_iso(*one.updated), "2020-08-04T09:00:00Z");
  EXPECT_EQ(one.source, "The Salt Gazette");
  EXPECT_EQ(one.raw.format, "jsonfeed");
  EXPECT_EQ(one.raw.offset, 58U);
  const Article& two = std::get<Submission>(all[1]).article;
  EXPECT_EQ(two.byline, "The Desk");
  EXPECT_EQ(two.language.tag, "en-gb");
}

TEST(JsonFeed, TheBodyIsWhatTheUserSays) {
  const std::string feed =
      R"({"version":"https://jsonfeed.org/version/1","items":[{"title":"A",)"
      R"("content_html":"<h2>H</h2><p>T</p>","content_text":"T","x":"X"}]})";
  struct Case {
    std::string_view map;
    std::string_view body;
  };
  const std::vector<Case> cases = {
      {"section=x", "2:H\nT\n"},
      {"body=content_text", "T\n"},
      {"body=x", "X\n"},
      {"body='As said.'", "As said.\n"},
      {"body=content_html", "2:H\nT\n"},
  };
  for (const auto& each : cases) {
    ReaderOptions options;
    options.map = FieldMap::parse(each.map);
    EXPECT_EQ(body_of(read_one(feed, options).article), each.body) << each.map;
  }
}

TEST(JsonFeed, BrokenOnes) {
  const std::string start =
      R"({"version":"https://jsonfeed.org/version/1","items":)";
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {start + "[]}", ""},
      {start + "{}}", "!bad-feed@1\n"},
      {R"({"version":"https://jsonfeed.org/version/1"})", "!bad-feed@1\n"},
      {start + R"([{"title":"A"},7,{"x":},{"title":"B"}],"title":"T"})",
       "|A||\n!not-an-object@1\n!bad-json@1\n|B||\n"},
      {start + R"([{"title":"A"},)" + "\n" + R"({"title":"B)",
       "|A||\n!bad-json@2\n"},
      {start + R"([{"title":"A"}]} {"items":[{"title":"B"}]})", "|A||\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

}  // namespace
}  // namespace morgue
