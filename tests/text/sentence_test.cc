#include "text/sentence.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

// The sentences of a text with bars between them.
std::string cut_sentences(std::string_view text) {
  std::string joined;
  for (const TextRange& range : sentences(text)) {
    joined += joined.empty() ? "" : "|";
    joined += text.substr(range.begin, range.end - range.begin);
  }
  return joined;
}

// Each case stands with its bars; the text is the same without them.
void expect_cut(std::string_view marked) {
  std::string text(marked);
  for (auto bar = text.find('|'); bar != text.npos; bar = text.find('|')) {
    text[bar] = ' ';
  }
  EXPECT_EQ(cut_sentences(text), marked);
}

TEST(Sentences, EndAtFullStops) {
  for (const std::string_view text : {
           "One.|Two!|Three?|Four",
           "No stop at all",
           "He asked: why?|Nobody knew!",
           "Prices rose 3.5 per cent.|They fell by 1.2.",
           "What?!|Really...|Yes",
           "He paused... then left.",
           "In 2020.|Then came 2021.",
           "One\ntwo.|Three\nfour.",
           "The share is 5.|3 of them stay.",
           "It costs $5 .|Then",
       }) {
    expect_cut(text);
  }
}

TEST(Sentences, AreNotMisledByAbbreviations) {
  for (const std::string_view text : {
           "Mr. Smith met Dr. Jones and Lt. Gen. Brown.|They spoke.",
           "St. Louis is in Missouri.|So is Kansas City.",
           "See No. 5 and pp. 12-15 of Vol. 2.|Then stop.",
           "He said no.|Then he left.",
           "On Jan. 5 and Sept. 11 it rained.|It was Jan.|She left.",
           "J. K. Rowling met George W. Bush.|They talked.",
           "It was written by J. Smith of Leeds.",
           "That was Plan B.|The company had no other.",
           "The U.S. Army and U.S. officials agreed.",
           "He flew to the U.S.|The trip was long.",
           "At 5 p.m. EST on Monday they met.|All agreed.",
           "It opened at 9 a.m.|Police came.",
           "Acme Inc. Chairman Doe resigned from Acme Inc.|He was 60.",
           "Use fruit, e.g. Apples, i.e. Pears.",
           "She has a Ph.D. from Yale.|She teaches.",
           "1. Introduction to it.|Then more.",
           "Am 15. September endet die Frist.|Dann ist Schluss.",
           "Das ist z. B. Haus und Hof.|Mehr nicht.",
           "Trump vs. Biden was close.",
           "M. Musk et Mme. Curie sont l\u00E0.|Une autre phrase.",
           "Il vit \u00E0 l'Est.|G\u00F6tz aussi.",
           "It was 5\u00B0C.|Police came.",
           "\u2018Mr. Smith\u2019 came.",
       }) {
    expect_cut(text);
  }
}

TEST(Sentences, TakeTheirQuotesAlong) {
  for (const std::string_view text : {
           "\u201CWe go.\u201D|\u201CWe stay.\u201D|Nobody moved.",
           R"("We go," he said.|"We stay."|(It was late.)|Then)",
           "\u201CWhy?\u201D he asked.|\u00ABNon.\u00BB|\u00ABOui.\u00BB",
           "He said \u201Cgo.\u201D|She went.",
       }) {
    expect_cut(text);
  }
}

TEST(Sentences, KnowOtherScripts) {
  for (const std::string_view text : {
           "\u0939\u093E\u0901\u0964|\u0928\u0939\u0940\u0902\u0964",
           "\u1230\u120B\u121D\u1362|\u12A5\u1295\u12F4\u1275\u1367",
           "\u1230\u120B\u121D\u1361\u1361|\u12A5\u1295\u12F4",
           "\u0644\u0645\u0627\u0630\u0627\u061F|\u0646\u0639\u0645.",
           "\u041E\u043D \u0443\u0448\u0451\u043B.|\u041E\u043D\u0430.",
       }) {
    expect_cut(text);
  }
  EXPECT_EQ(cut_sentences("\u4ED6\u8D70\u4E86\u3002\u5979\u7559\u4E0B\u3002"),
            "\u4ED6\u8D70\u4E86\u3002|\u5979\u7559\u4E0B\u3002");
  EXPECT_EQ(cut_sentences("\u300C\u662F\u3002\u300D\u5979\u8BF4\u3002"),
            "\u300C\u662F\u3002\u300D|\u5979\u8BF4\u3002");
}

TEST(Sentences, LeaveWhiteSpaceOut) {
  EXPECT_EQ(cut_sentences(""), "");
  EXPECT_EQ(cut_sentences(" \n\t"), "");
  EXPECT_EQ(cut_sentences("  One.  \n Two. "), "One.|Two.");
  const std::vector<TextRange> expected = {{1, 5}, {7, 11}};
  EXPECT_EQ(sentences(" One.  Two. "), expected);
}

TEST(Sentences, AreBounded) {
  std::string words;
  for (int i = 0; i < 1000; ++i) {
    words += "word ";
  }
  const std::string unbroken(5000, 'x');
  std::string chinese;
  for (int i = 0; i < 1000; ++i) {
    chinese += "\u4E2D";
  }
  for (const std::string& text : {words, unbroken, chinese}) {
    std::size_t covered = 0;
    for (const TextRange& range : sentences(text)) {
      ASSERT_LT(range.begin, range.end);
      EXPECT_LE(range.end - range.begin, kLongestSentence);
      EXPECT_NE(static_cast<unsigned char>(text[range.begin]) & 0xC0, 0x80);
      covered += range.end - range.begin;
    }
    EXPECT_GE(covered, text.size() - 20);
  }
  EXPECT_EQ(cut_sentences(words).find("wor|"), std::string::npos);
}

TEST(Sentences, OfHostileTextTakeLinearTime) {
  for (const std::string_view piece : {".", ". ", "a. ", "A.", "\" ", "( ", "x",
                                       "\xFF", "\u1361", ".\u201D"}) {
    std::string text;
    while (text.size() < (1 << 20)) {
      text += piece;
    }
    std::size_t end = 0;
    for (const TextRange& range : sentences(text)) {
      ASSERT_LE(end, range.begin) << piece;
      end = range.end;
    }
    EXPECT_LE(end, text.size()) << piece;
  }
}

}  // namespace
}  // namespace morgue
