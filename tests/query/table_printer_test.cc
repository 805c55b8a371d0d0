#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "query/csv_printer.h"
#include "query/facet_table.h"
#include "query/page_cursor.h"
#include "tests/query/sample_result.h"

namespace morgue {
namespace {

std::string printed(OutputFormat format, const SearchResult& result) {
  std::ostringstream out;
  make_printer(format, out, {})->print(result);
  return out.str();
}

TEST(CsvPrinter, PrintsATable) {
  SearchResult result = sample_result();
  result.hits.resize(2);
  EXPECT_EQ(printed(OutputFormat::kCsv, result),
            "rank,id,date,source,section,headline,url,score\r\n"
            "1,reuters-1187,2023-03-23T14:05+02:00,Reuters,business,TikTok "
            "chief faces lawmakers,https://paper.example/1187,12.5\r\n"
            "2,\"b,\"\"2\"\"\",,=Le Monde,,,,3\r\n");
  EXPECT_EQ(printed(OutputFormat::kCsv, empty_result()),
            "rank,id,date,source,section,headline,url,score\r\n");
}

TEST(CsvPrinter, QuotesCells) {
  struct Case {
    std::string text;
    std::string cell;
  };
  const std::vector<Case> cases = {
      {"plain", "plain"},   {"a,b", "\"a,b\""},
      {"a\nb", "\"a\nb\""}, {R"(say "x")", R"("say ""x""")"},
      {"=1+1", "=1+1"},     {"", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(csv_cell(c.text), c.cell) << c.text;
  }
}

TEST(IdsPrinter, PrintsOneALine) {
  EXPECT_EQ(printed(OutputFormat::kIds, sample_result()),
            "reuters-1187\nb,\"2\"\nevilid\n");
}

TEST(FacetCsv, PrintsValuesWithCounts) {
  EXPECT_EQ(facet_csv(sample_result().facets[0]),
            "source,count\r\nReuters,1000\r\nBBC,204\r\n");
}

TEST(PageCursor, ReadsWhatItWrites) {
  struct Case {
    std::string text;
    std::optional<PageCursor> cursor;
  };
  const std::vector<Case> cases = {
      {"20@412", PageCursor{20, 412}},
      {"20", PageCursor{20, std::nullopt}},
      {"0@0", PageCursor{0, 0}},
      {"", std::nullopt},
      {"@", std::nullopt},
      {"20@", std::nullopt},
      {"-1", std::nullopt},
      {"20@412x", std::nullopt},
      {"99999999999999999999", std::nullopt},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(parse_cursor(c.text), c.cursor) << c.text;
    if (c.cursor) {
      EXPECT_EQ(to_text(*c.cursor), c.text);
    }
  }
}

}  // namespace
}  // namespace morgue
