#include "text/unicode.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

struct TextCase {
  std::string_view text;
  std::string_view expected;
};

TEST(Unicode, RepairsMalformedUtf8) {
  const std::vector<TextCase> cases = {
      {"plain", "plain"},
      {"caf\xC3\xA9", "caf\u00E9"},
      {"caf\xE9", "caf\uFFFD"},
      {"\xE2\x82", "\uFFFD"},
      {"\xE2\x82x", "\uFFFDx"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xF0\x9F\x98", "\uFFFD"},
      {"\xF0\x9F\x98\x80", "\U0001F600"},
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"a\x80z", "a\uFFFDz"},
  };
  for (const TextCase& c : cases) {
    EXPECT_EQ(repair_utf8(c.text), c.expected) << c.expected;
    EXPECT_TRUE(is_valid_utf8(repair_utf8(c.text))) << c.expected;
    EXPECT_EQ(is_valid_utf8(c.text), c.text == c.expected) << c.expected;
  }
}

TEST(Unicode, WritesCodePoints) {
  const std::vector<std::pair<char32_t, std::string_view>> cases = {
      {0x41, "A"},
      {0x7F, "\x7F"},
      {0x80, "\xC2\x80"},
      {0x7FF, "\u07FF"},
      {0x800, "\u0800"},
      {0xFFFD, "\uFFFD"},
      {0x10000, "\U00010000"},
      {0x10FFFF, "\U0010FFFF"},
  };
  for (const auto& [code_point, bytes] : cases) {
    std::string text = "<";
    append_utf8(text, code_point);
    EXPECT_EQ(text.substr(1), bytes);
  }
}

TEST(Unicode, ReadsWindows1252) {
  EXPECT_EQ(from_windows_1252("na\xEFve \x93quote\x94 \x80\x35 \x81"),
            "na\u00EFve \u201Cquote\u201D \u20AC5 \uFFFD");
}

TEST(Unicode, Folds) {
  const std::vector<TextCase> cases = {
      {"R\u00E9sum\u00E9", "resume"},
      {"re\u0301sume\u0301", "resume"},
      {"\uFF21\uFF22\uFF23", "abc"},
      {"Stra\u00DFe", "strasse"},
      {"STRA\u1E9EE", "strasse"},
      {"I\u015F\u0131k \u0130zmir", "isik izmir"},
      {"\uFB01nance \u0153uvre", "finance oeuvre"},
      {"\u0141\u00F3d\u017A \u00D8rsted \u0110or\u0111e", "lodz orsted dorde"},
      {"Vi\u1EC7t Nam", "viet nam"},
      {"\u03A3\u03BF\u03C6\u03CC\u03C2", "\u03C3\u03BF\u03C6\u03BF\u03C3"},
      {"\u0413\u043E\u0440\u0431\u0430\u0447\u0451\u0432",
       "\u0433\u043E\u0440\u0431\u0430\u0447\u0435\u0432"},
      {"\u0419\u043E\u0434 \u0418\u0306\u043E\u0434",
       "\u0439\u043E\u0434 \u0439\u043E\u0434"},
      {"\u0407\u0457", "\u0457\u0457"},
      {"\u0623\u062D\u0645\u064E\u062F", "\u0627\u062D\u0645\u062F"},
      {"\u0643\u0640\u062A\u0627\u0628", "\u0643\u062A\u0627\u0628"},
      {"\u1220\u120B\u121D", "\u1230\u120B\u121D"},
      {"\u0E01\u0E34\u0E19", "\u0E01\u0E34\u0E19"},
      {"\u30CF\u3099", "\u30D0"},
      {"soft\u00ADhyphen", "softhyphen"},
      {"a, b!", "a, b!"},
  };
  for (const TextCase& c : cases) {
    EXPECT_EQ(fold(c.text), c.expected) << c.text;
    EXPECT_EQ(fold(fold(c.text)), c.expected) << c.text;
  }
}

TEST(Unicode, NormalisesWhatWasTyped) {
  const std::vector<TextCase> cases = {
      {"\u201Cnational security\u201D", "\"national security\""},
      {"\u201Edeutsch\u201F \u00ABfran\u00E7ais\u00BB",
       "\"deutsch\" \"fran\u00E7ais\""},
      {"Trump\u2019s", "Trump's"},
      {"a\u00A0b\u3000c", "a b c"},
      {"\u2013tiktok", "-tiktok"},
      {"\uFF08a\uFF09 \uFF1A", "(a) :"},
      {"e\u0301t\u00E9", "\u00E9t\u00E9"},
      {"tab\tkept", "tab\tkept"},
      {"", ""},
  };
  for (const TextCase& c : cases) {
    EXPECT_EQ(normalise_typed(c.text), c.expected) << c.text;
  }
}

TEST(Unicode, NeverEndsInsideACodePoint) {
  const std::string_view text = "a\u00E9\u4E2D\U0001F600";
  const std::vector<std::size_t> floors = {0, 1, 1, 3, 3,  3,
                                           6, 6, 6, 6, 10, 10};
  for (std::size_t length = 0; length < floors.size(); ++length) {
    EXPECT_EQ(utf8_floor(text, length), floors[length]) << length;
  }
  EXPECT_EQ(count_code_points(text), 4U);
  EXPECT_EQ(count_code_points(""), 0U);
}

TEST(Unicode, MeasuresColumns) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("caf\u00E9"), 4U);
  EXPECT_EQ(display_width("cafe\u0301"), 4U);
  EXPECT_EQ(display_width("\u4E2D\u56FD"), 4U);
  EXPECT_EQ(display_width("a\tb\x1B"), 2U);
}

TEST(Unicode, MakesTextFitForATerminal) {
  const std::vector<TextCase> cases = {
      {"plain", "plain"},
      {"a  b\n\nc\td", "a b c d"},
      {"red \x1B[31mtext\x1B[0m end", "red text end"},
      {"title\x1B]0;owned\aend", "titleend"},
      {"link\x1B]8;;http://x\x1B\\end", "linkend"},
      {"open\x1B]0;never closed", "open0;never closed"},
      {"bell\a\x7F\xC2\x9B", "bell"},
      {"\x1B", ""},
      {"\x1B[1\u00E9", "\u00E9"},
      {"turn\u202Eed \u2066x", "turned x"},
      {"nbsp\u00A0\u00A0x", "nbsp x"},
  };
  for (const TextCase& c : cases) {
    EXPECT_EQ(printable(c.text), c.expected) << c.expected;
  }
}

TEST(Unicode, Trims) {
  EXPECT_EQ(trimmed(" \t\u00A0\u3000word one\u2028\r\n"), "word one");
  EXPECT_EQ(trimmed(" \u00A0"), "");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_EQ(trimmed_front(" a "), "a ");
}

}  // namespace
}  // namespace morgue
