#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "query/json_writer.h"
#include "query/result_printer.h"
#include "tests/query/sample_result.h"

namespace morgue {
namespace {

std::string printed(OutputFormat format, const SearchResult& result) {
  std::ostringstream out;
  make_printer(format, out, {.query = "national security", .language = {}})
      ->print(result);
  return out.str();
}

constexpr const char* kSummary =
    R"("format_version":1,"query":{"text":"national security",)"
    R"("interpreted":"national AND security AND bytedance"},"total":1204,)"
    R"("total_relation":"eq","generation":412,"archive_articles":20000,)"
    R"("seconds":0.0121,"overview":{"sources":38,"first_day":"2019-11-02",)"
    R"("last_day":"2024-04-26","undated":2},"facets":[{"field":"source",)"
    R"("distinct":38,"missing":2,"values":[{"value":"Reuters","count":1000},)"
    R"({"value":"BBC","count":204}]}],)"
    R"("notes":["\"or\" is searched as a word"])";

constexpr const char* kFirstHit =
    R"({"type":"hit","rank":1,"score":12.5,"id":"reuters-1187","number":7,)"
    R"("version":1,"status":"usable",)"
    R"("headline":"TikTok chief faces lawmakers","headline_spans":[[0,6]],)"
    R"("date":{"value":"2023-03-23T14:05+02:00","precision":"minute",)"
    R"("origin":"feed","zone_known":true},"source":"Reuters",)"
    R"("section":"business","language":"en",)"
    R"("url":"https://paper.example/1187","corrections":1,"snippets":[)"
    R"({"text":"Café owners say ByteDance is no agent.","spans":[[16,25]],)"
    R"("opens_mid_text":true,"ends_mid_text":false},)"
    R"({"text":"Members cited national security.","spans":[[14,31]],)"
    R"("opens_mid_text":true,"ends_mid_text":true}]})";

TEST(JsonPrinter, PrintsLines) {
  SearchResult result = sample_result();
  result.hits.resize(1);
  EXPECT_EQ(printed(OutputFormat::kJsonl, result),
            std::string(R"({"type":"summary",)") + kSummary + "}\n" +
                kFirstHit + "\n" + R"({"type":"end","next":"3@412"})" + "\n");
}

TEST(JsonPrinter, PrintsOneObject) {
  SearchResult result = sample_result();
  result.hits.resize(1);
  result.next_offset = std::nullopt;
  EXPECT_EQ(printed(OutputFormat::kJson, result),
            std::string(R"({"type":"result",)") + kSummary + R"(,"hits":[)" +
                kFirstHit + R"(],"next":null})" + "\n");
}

TEST(JsonPrinter, SaysWhyNothingWasFound) {
  const std::string json = printed(OutputFormat::kJson, empty_result());
  EXPECT_NE(
      json.find(
          R"x("no_hits_because":[{"clause":"\"national securty\"","count":0,)x"
          R"x("suggestion":"did you mean \"security\"? (18,204)"},)x"),
      std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("hits":[],"next":null})"), std::string::npos) << json;
}

TEST(JsonPrinter, UndatedIsNull) {
  const std::string json = printed(OutputFormat::kJsonl, sample_result());
  EXPECT_NE(json.find(R"("headline":"","headline_spans":[],"date":null)"),
            std::string::npos)
      << json;
}

TEST(JsonWriter, EscapesAndRepairs) {
  struct Case {
    std::string text;
    std::string json;
  };
  const std::vector<Case> cases = {
      {"plain é 斑", "\"plain é 斑\""},
      {"\"\\\n\t\x01", R"("\"\\\n\t\u0001")"},
      {std::string("a\0b", 3), R"("a\u0000b")"},
      {"bad \xff byte", "\"bad \xEF\xBF\xBD byte\""},
      {"", "\"\""},
  };
  for (const auto& c : cases) {
    std::ostringstream out;
    JsonWriter(out).value(c.text);
    EXPECT_EQ(out.str(), c.json) << c.text;
  }
}

TEST(JsonWriter, WritesNumbers) {
  std::ostringstream out;
  JsonWriter json(out);
  json.begin_array();
  json.value(0.1);
  json.value(1.0 / 0.0);
  json.value(std::int64_t{-5});
  json.value(~std::uint64_t{0});
  json.value(true);
  json.null();
  json.end_array();
  EXPECT_EQ(out.str(), "[0.1,null,-5,18446744073709551615,true,null]");
}

}  // namespace
}  // namespace morgue
