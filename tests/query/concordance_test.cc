#include "query/kwic/concordance.h"

#include <sstream>

#include <gtest/gtest.h>

#include "query/kwic/concordance_printer.h"
#include "query/query_parser.h"
#include "text/unicode.h"

namespace morgue {
namespace {

Article harbour_article() {
  Article article;
  article.id = "a-1";
  article.headline = "Trade deficit widens";
  article.deck = "A deficit of trade.";
  article.source = "The Paper";
  article.published = parse_iso("2020-08-03");
  article.body = {
      {.text = "Last year the country's trade deficit rose to a new record."},
      {.kind = ParagraphKind::kBoilerplate, .text = "Trade deficit news"},
      {.text = "Trade\x1b[31m and\ta deficit."}};
  return article;
}

std::string lines(const Article& article, const std::string& query,
                  std::size_t width) {
  const QueryMatcher matcher(parse_query(query, {}).query, {"en"});
  std::string all;
  for (const ConcordanceLine& line : concordance(article, matcher, width)) {
    all += line.field == TextField::kHeadline ? "h" : "b";
    all += "[" + line.left + "|" + line.match + "|" + line.right + "]\n";
  }
  return all;
}

TEST(Concordance, ShowsEveryPlace) {
  struct Case {
    std::string query;
    std::size_t width;
    std::string lines;
  };
  const std::vector<Case> cases = {
      {R"("trade deficit")", 40,
       "h[|Trade deficit| widens]\n"
       "b[ year the country's |trade deficit| rose t]\n"},
      {"deficit", 24,
       "h[Trade |deficit| wide]\n"
       "b[A |deficit| of t]\n"
       "b[try's trade |deficit| rose]\n"
       "b[Trade and a |deficit|.]\n"},
      {"trade w/3 deficit", 20,
       "h[|Trade deficit|]\n"
       "b[A |deficit| of]\n"
       "b[eficit of |trade|.]\n"
       "b[country's |trade deficit|]\n"},
      {"headline:widens", 20, "h[e deficit |widens|]\n"},
      {"horse", 20, ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(lines(harbour_article(), c.query, c.width), c.lines) << c.query;
  }
}

TEST(Concordance, KeepsToColumnsOfWideCharacters) {
  Article article;
  article.body = {
      {.text = "日本の貿易赤字は tokyo によると過去最大になった。"}};
  for (std::size_t width = 10; width < 40; ++width) {
    const QueryMatcher matcher(parse_query("tokyo", {}).query, {"ja"});
    const auto found = concordance(article, matcher, width);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_LE(display_width(found[0].left), width / 2) << width;
    EXPECT_GE(display_width(found[0].left) + 1, std::min(width / 2, 16UL))
        << width;
    EXPECT_LE(5 + display_width(found[0].right), width - width / 2) << width;
    EXPECT_TRUE(is_valid_utf8(found[0].left)) << width;
    EXPECT_TRUE(is_valid_utf8(found[0].right)) << width;
  }
}

TEST(Concordance, CutsColumns) {
  struct Case {
    std::string text;
    std::size_t columns;
    std::string first;
    std::string last;
  };
  const std::vector<Case> cases = {
      {"abc", 2, "ab", "bc"},
      {"abc", 0, "", ""},
      {"abc", 9, "abc", "abc"},
      {"日本語", 3, "日", "語"},
      {"日本語", 4, "日本", "本語"},
      {"e\u0301e\u0301", 1, "e\u0301", "e\u0301"},
      {"", 3, "", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(first_columns(c.text, c.columns), c.first) << c.text << c.columns;
    EXPECT_EQ(last_columns(c.text, c.columns), c.last) << c.text << c.columns;
  }
}

std::string printed_line(OutputFormat format) {
  std::ostringstream out;
  const auto printer = make_concordance_printer(format, out, {}, 20);
  printer->begin();
  printer->print(harbour_article(), {.field = TextField::kBody,
                                     .left = "a, ",
                                     .match = "deficit",
                                     .right = " of"});
  return out.str();
}

TEST(ConcordancePrinter, PrintsEachFormat) {
  EXPECT_EQ(printed_line(OutputFormat::kText),
            "2020-08-03         a, «deficit» of  a-1\n");
  EXPECT_EQ(printed_line(OutputFormat::kCsv),
            "id,date,source,field,left,match,right\r\n"
            "a-1,2020-08-03,The Paper,body,\"a, \",deficit, of\r\n");
  EXPECT_EQ(printed_line(OutputFormat::kJsonl),
            R"({"type":"line","format_version":1,"id":"a-1","date":)"
            R"({"value":"2020-08-03","precision":"day","origin":"feed",)"
            R"("zone_known":false},"source":"The Paper","field":"body",)"
            R"("left":"a, ","match":"deficit","right":" of"})"
            "\n");
}

}  // namespace
}  // namespace morgue
