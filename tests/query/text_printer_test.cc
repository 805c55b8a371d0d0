#include <sstream>

#include <gtest/gtest.h>

#include "query/result_printer.h"
#include "tests/query/sample_result.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string printed(const SearchResult& result, const Presentation& looks) {
  std::ostringstream out;
  make_printer(OutputFormat::kText, out, looks)->print(result);
  return out.str();
}

TEST(TextPrinter, PrintsHitsInFourLinesAtMost) {
  EXPECT_EQ(printed(sample_result(), {.query = {}, .language = "en"}),
            "1,204 articles, 38 sources, 2019-11-02 to 2024-04-26, 2 undated   "
            "(12 ms, generation 412)\n"
            " 1  TikTok chief faces lawmakers            "
            "                Reuters   2023-03-23\n"
            "    … Café owners say «ByteDance» is no agent.\n"
            "    … Members cited «national security». …\n"
            "    reuters-1187  https://paper.example/1187"
            "              [corrected 2023-03-24]\n"
            " 2  Sans titre ni date.                     "
            "                           =Le Monde\n"
            "    b,\"2\"                                 "
            "             [withheld] [undated] [fr]\n"
            " 3  Red alert now                           "
            "                    Evil Post   1987\n"
            "    A «word» here.\n"
            "    evilid\n"
            "\n"
            "source (2 of 38), 2 articles without\n"
            "  Reuters  1,000  ██████████████████████████████\n"
            "  BBC        204  ██████\n");
}

TEST(TextPrinter, PaintsWhereColourIsWanted) {
  SearchResult result = sample_result();
  result.hits.resize(1);
  result.facets.clear();
  EXPECT_EQ(printed(result, {.query = {},
                             .language = "en",
                             .width = 60,
                             .colour = true,
                             .for_a_terminal = true}),
            "\x1b[1m1,204 articles, 38 sources, 2019-11-02 to 2024-04-26, 2 "
            "undated\x1b[0m\n"
            // No room beside it in 60 columns.
            "\x1b[2m(12 ms, generation 412)\x1b[0m\n"
            " 1  \x1b[1;31mTikTok\x1b[0m\x1b[1m chief faces "
            "lawmakers\x1b[0m        Reuters   2023-03-23\n"
            "    … Café owners say \x1b[1;31mByteDance\x1b[0m is no agent.\n"
            "    … Members cited \x1b[1;31mnational security\x1b[0m. …\n"
            "    \x1b[2mreuters-1187\x1b[0m  \x1b[2mhttps://paper.exa…\x1b[0m  "
            "\x1b[33m[corrected 2023-03-24]\x1b[0m\n"
            "\x1b[2mnext page: add --after 3@412\x1b[0m\n");
}

TEST(TextPrinter, SaysWhyNothingWasFound) {
  EXPECT_EQ(printed(empty_result(),
                    {.query = {}, .language = "en", .show_interpreted = true}),
            "query: \"national securty\" AND source:rueters\n"
            "no articles match\n"
            "  \"national securty\"  0  - did you mean \"security\"? (18,204)\n"
            "  source:rueters      0  - no such source; reuters has 19,043\n"
            "  date:2020           1,204\n");
}

TEST(TextPrinter, KeepsToTheWidth) {
  SearchResult result = sample_result();
  result.facets.clear();
  Hit& hit = result.hits[0];
  hit.article.headline = "Many words that go on and on and on and on and on";
  hit.article.source = "A very long name of a newspaper indeed";
  std::string sentence;
  for (int i = 0; i < 40; ++i) {
    sentence += i == 20 ? "needle " : "straw ";
  }
  hit.snippets = {{.text = sentence, .highlights = {{120, 126}}}};
  for (const std::size_t width : {40U, 60U, 80U, 200U}) {
    std::istringstream lines(
        printed(result, {.query = {}, .language = "en", .width = width}));
    std::string line;
    std::getline(lines, line);  // the header is one sentence
    int count = 0;
    for (; std::getline(lines, line); ++count) {
      EXPECT_LE(display_width(line), width) << line;
    }
    EXPECT_LE(count, 4 + 4 + 4) << width;
  }
}

TEST(TextPrinter, ShowsACutHeadlineWholeWhereNothingElseIsShown) {
  SearchResult result = sample_result();
  result.facets.clear();
  Hit& hit = result.hits[0];
  hit.article.headline = "A headline so long that it must be cut before crash";
  hit.headline_highlights = {{46, 51}};
  hit.snippets.clear();
  const std::string text =
      printed(result, {.query = {}, .language = "en", .width = 60});
  EXPECT_NE(text.find("\n    A headline so long that it must be cut before "
                      "«crash»\n"),
            std::string::npos)
      << text;
}

TEST(TextPrinter, CountsOneThingInTheSingular) {
  SearchResult result = sample_result();
  result.total = 1;
  result.total_is_exact = false;
  result.hits.clear();
  result.facets.clear();
  result.seconds = 0.0004;
  result.overview = Overview{.sources = 1,
                             .first_day = "2020-01-02",
                             .last_day = "2020-01-02",
                             .undated = 0};
  EXPECT_EQ(printed(result, {}),
            "at least 1 article, 1 source, 2020-01-02   (0.4 ms, generation "
            "412)\n");
}

}  // namespace
}  // namespace morgue
