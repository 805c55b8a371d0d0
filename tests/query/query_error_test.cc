#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "query/query_parser.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string explained(std::string_view query) {
  try {
    parse_query(query, {});
  } catch (const QueryError& error) {
    return explain(error, query);
  }
  return "no error";
}

// A megabyte would take hours if widths were measured over all of it.
TEST(QueryErrors, LookOnlyAtWhatTheyShow) {
  const std::string query(std::size_t{1} << 20, 'x');
  const std::string explained = explain(
      QueryError(Failure::kTooExpensive, "too long", {query.size() / 2, 0}),
      query);
  EXPECT_LT(explained.size(), 300U);
  EXPECT_NE(explained.find("\n  ...xxx"), std::string::npos) << explained;
}

TEST(QueryErrors, PointAtTheFault) {
  struct Case {
    std::string_view query;
    std::string_view explained;
  };
  const std::vector<Case> cases = {
      {"\"national security w/5 tiktok",
       "query: syntax error at column 1: unclosed quote\n"
       "  \"national security w/5 tiktok\n"
       "  ^\n"
       "  did you mean:  \"national security\" w/5 tiktok"},
      {"trade && deficit",
       "query: syntax error at column 7: && is not understood; write AND\n"
       "  trade && deficit\n"
       "        ^^\n"
       "  did you mean:  trade AND deficit"},
      // Columns count characters; the caret keeps to what they take up.
      {"café wom|n",
       "query: syntax error at column 6: | is understood in phrases only; "
       "write (one OR other)\n"
       "  café wom|n\n"
       "       ^^^^^"},
      {"北京 wom|n",
       "query: syntax error at column 4: | is understood in phrases only; "
       "write (one OR other)\n"
       "  北京 wom|n\n"
       "       ^^^^^"},
      // Curly quotes are shown as they were read.
      {"“a b” c)",
       "query: syntax error at column 8: this bracket closes nothing\n"
       "  \"a b\" c)\n"
       "         ^\n"
       "  did you mean:  \"a b\" c"},
      // Whatever would move the caret is a space.
      {"a\t\x1b[31m\x01 wom|n",
       "query: syntax error at column 10: | is understood in phrases only; "
       "write (one OR other)\n"
       "  a  [31m  wom|n\n"
       "           ^^^^^"},
      {"",
       "query: syntax error at column 1: the query is empty; * finds every "
       "article\n"
       "  \n"
       "  ^\n"
       "  did you mean:  *"},
      {"a w/256 b",
       "query: too much to ask at column 3: w/ reaches at most 255 words\n"
       "  a w/256 b\n"
       "    ^^^^^"},
      {"a\xff",
       "query: syntax error at column 1: the query is not valid UTF-8\n"
       "  a\xEF\xBF\xBD\n"
       "  ^"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(explained(c.query), c.explained) << c.query;
  }
}

TEST(QueryErrors, LongQueriesAreCutAroundTheCaret) {
  std::string query;
  while (query.size() < 2000) {
    query += "word ";
  }
  query.insert(1000, "wom|n ");
  const std::string text = explained(query);
  const std::size_t line = text.find("\n  ") + 3;
  const std::size_t caret = text.find("\n  ", line) + 3;
  const std::string shown = text.substr(line, caret - 3 - line);
  EXPECT_LE(display_width(shown), 76U) << shown;
  EXPECT_EQ(shown.substr(0, 3), "...") << shown;
  EXPECT_EQ(shown.substr(shown.size() - 3), "...") << shown;
  EXPECT_EQ(shown.substr(text.find('^') - caret, 5), "wom|n") << shown;
}

TEST(QueryErrors, SuggestionsHoldNothingThatATerminalObeys) {
  const QueryError error(Failure::kBadQuery, "no", {0, 1}, "a\x1b[31mb\nc");
  EXPECT_EQ(error.suggestion(), "ab c");
}

TEST(QueryErrors, ARangeBeyondTheQueryDoesNoHarm) {
  const QueryError error(Failure::kBadQuery, "no", {100, 5});
  EXPECT_EQ(explain(error, "abc"),
            "query: syntax error at column 4: no\n"
            "  abc\n"
            "     ^");
}

}  // namespace
}  // namespace morgue
