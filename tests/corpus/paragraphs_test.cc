#include "corpus/paragraphs.h"

#include <vector>

#include <gtest/gtest.h>

#include "corpus/spacing.h"

namespace morgue {
namespace {

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string all;
  for (const std::string& each : paragraphs) {
    all += (all.empty() ? "" : "|") + each;
  }
  return all;
}

TEST(Paragraphs, AreSplitAsTheTextWasWritten) {
  struct Case {
    std::string_view text;
    std::string_view paragraphs;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {" \n\xC2\xA0\n", ""},
      {"One.\n\nTwo.", "One.|Two."},
      {"One.\r\n\r\nTwo.\r\n", "One.|Two."},
      {"One.\n\xC2\xA0\nTwo.", "One.|Two."},
      // A paragraph a line.
      {"The council met on Monday evening.\nIt voted for the bridge.\n"
       "Nobody was against.",
       "The council met on Monday evening.|It voted for the bridge.|"
       "Nobody was against."},
      // Wrapped to a column, with and without blank lines.
      {"The council of the town met on Monday evening and talked\n"
       "about the bridge, which has been closed to all traffic\n"
       "since the flood of last autumn.",
       "The council of the town met on Monday evening and talked about the "
       "bridge, which has been closed to all traffic since the flood of last "
       "autumn."},
      {"The council of the town met on Monday evening and talked\n"
       "about the bridge.\n\nThe mayor, who had been against it for all of\n"
       "the year, was not there.",
       "The council of the town met on Monday evening and talked about the "
       "bridge.|The mayor, who had been against it for all of the year, was "
       "not there."},
      // Indented lines start paragraphs of a wrapped text.
      {"   The council of the town met on Monday evening and talked\n"
       "about the bridge, which has been closed to all traffic.\n"
       "   The mayor, who had been against it for all of the year,\n"
       "was not there and neither was the whole of her party.",
       "The council of the town met on Monday evening and talked about the "
       "bridge, which has been closed to all traffic.|The mayor, who had been "
       "against it for all of the year, was not there and neither was the "
       "whole of her party."},
      // A hyphen at a line's end is the word's own.
      {"The council of the town met on Monday evening about an anti-\n"
       "inflation plan that the mayor of the neighbouring city had\nmade.",
       "The council of the town met on Monday evening about an "
       "anti-inflation plan that the mayor of the neighbouring city had "
       "made."},
      // Short lines are a list or a table, not a wrapped text.
      {"Shr 34 cts vs 1.19\nNet 807,000 vs 2.8 mln\nRevs 2.1 mln",
       "Shr 34 cts vs 1.19|Net 807,000 vs 2.8 mln|Revs 2.1 mln"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(joined(split_paragraphs(each.text)), each.paragraphs)
        << each.text;
  }
}

TEST(Spacing, RunsBecomeOneSpace) {
  struct Case {
    std::string_view text;
    std::string_view spaced;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"   ", ""},
      {"plain words of some length here", "plain words of some length here"},
      {"  both ends\n", "both ends"},
      {"seven77  twice", "seven77 twice"},
      {"sevens7 \n\t and more", "sevens7 and more"},
      {"a\tb", "a b"},
      {"tab\r\nline", "tab line"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(single_spaced(each.text), each.spaced) << each.text;
    EXPECT_EQ(is_single_spaced(each.text), each.text == each.spaced)
        << each.text;
  }
}

TEST(Spacing, ControlCharactersAreFoundAtEveryPlace) {
  for (std::size_t at = 0; at < 20; ++at) {
    for (const char control : {'\0', '\x1F', '\x7F', '\n'}) {
      std::string text(20, 'x');
      text[at] = control;
      EXPECT_FALSE(is_single_spaced(text)) << at;
    }
    std::string text(21, 'x');
    if (at > 0) {
      text[at - 1] = text[at] = ' ';
      EXPECT_FALSE(is_single_spaced(text)) << at;
    }
  }
  EXPECT_TRUE(is_single_spaced("caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D !"));
}

}  // namespace
}  // namespace morgue
