#include <vector>

#include <gtest/gtest.h>

#include "tests/text/token_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

struct ScriptCase {
  std::string_view text;
  std::string_view expected;
};

TEST(TokenizerUnicode, CutsEveryScript) {
  const std::vector<ScriptCase> cases = {
      {"R\u00E9sum\u00E9 re\u0301sume\u0301", "resume|resume"},
      {"inter\u00ADnational co\u200Dop\u200Ce \uFEFFstart",
       "international|coope|start"},
      {"one\u00A0two\u3000three", "one|two|three"},
      {"\uFF21\uFF22\uFF23\uFF11", "abc1"},
      {std::string_view("nul\0here\x01there", 14), "nul|here|there"},
      // Cyrillic: a letter of its own stays, the diaeresis of ё goes.
      {"\u041C\u043E\u0439 \u0401\u043B\u043A\u0430",
       "\u043C\u043E\u0439|\u0435\u043B\u043A\u0430"},
      {"\u043C\u043E\u0438\u0306", "\u043C\u043E\u0439"},
      // Ethiopic: word space and full stop part words.
      {"\u12E8\u12A0\u121B\u122D\u129B\u1361\u1224\u1275\u1362\u1290\u12CD",
       "\u12E8\u12A0\u121B\u122D\u129B|\u1234\u1275|\u1290\u12CD"},
      // Arabic: vowels and tatweel go.
      {"\u0645\u064F\u062D\u064E\u0645\u0651\u062F",
       "\u0645\u062D\u0645\u062F"},
      {"\u0643\u0640\u0640\u062A\u0627\u0628\u060C \u0663",
       "\u0643\u062A\u0627\u0628|3"},
      // Hindi: vowel signs are letters.
      {"\u0939\u093F\u0928\u094D\u0926\u0940\u0964 \u0967\u0968",
       "\u0939\u093F\u0928\u094D\u0926\u0940|12"},
      // Chinese, Japanese, Korean, Thai: pairs; a lone character is itself.
      {"\u4E2D\u56FD\u4EBA", "\u4E2D\u56FD|\u56FD\u4EBA"},
      {"\u4E2D", "\u4E2D"},
      {"\u4E2D\u3002\u56FD", "\u4E2D|\u56FD"},
      {"TikTok\u793E5\u6708", "tiktok|\u793E|5|\u6708"},
      {"\u30C6\u30EC\u30D3", "\u30C6\u30EC|\u30EC\u30D3"},
      {"\uFF83\uFF9A\uFF8B\uFF9E", "\u30C6\u30EC|\u30EC\u30D3"},
      {"\uD55C\uAD6D\uC5B4", "\uD55C\uAD6D|\uAD6D\uC5B4"},
      {"\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D"},
      {"\u0E01\u0E34\u0E19", "\u0E01\u0E34\u0E19"},
      // Emoji and symbols are no words.
      {"\U0001F600 fire\U0001F525works \u2122 \u20AC5", "fire|works|5"},
      {"10 km\u00B2 \u00BD \u2168", "10|km2|ix"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(cut(c.text), c.expected) << c.text;
  }
}

TEST(TokenizerUnicode, WordsAreWhatFoldMakesOfThem) {
  for (const std::string_view word :
       {"R\u00E9sum\u00E9",
        "STRASSE",
        "Stra\u00DFe",
        "\u0130stanbul",
        "\u0131\u015F\u0131k",
        "\uFB01nance",
        "\u0152uvre",
        "\u0141\u00F3d\u017A",
        "\u00D8rsted",
        "\u041C\u043E\u0439",
        "\u043C\u043E\u0438\u0306",
        "\u1210\u1208",
        "\u0645\u064F\u062D\u064E\u0645\u0651\u062F",
        "\u0939\u093F\u0928\u094D\u0926\u0940",
        "\uD55C\uAD6D",
        "\u4E2D\u570B",
        "\u1112\u1161\u11AB\u1100\u116E",
        "Vi\u1EC7t",
        "e\u0301\u0323",
        "\u03A3\u03BF\u03C6\u03CC\u03C2",
        "\u0661\u0662",
        "\uFDFA"}) {
    EXPECT_EQ(cut(word), fold(word)) << word;
  }
}

// No letter of any script may make a word that fold() would spell otherwise,
// nor one that folds again to something else.
TEST(TokenizerUnicode, EveryCodePointFoldsAlike) {
  for (char32_t c = 0x80; c < 0x32000; ++c) {
    if (c >= 0xD800 && c < 0xE000) {
      continue;
    }
    std::string text;
    if (c >= 0x10000) {
      text += static_cast<char>(0xF0 | (c >> 18));
      text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    } else if (c >= 0x800) {
      text += static_cast<char>(0xE0 | (c >> 12));
    } else {
      text += static_cast<char>(0xC0 | (c >> 6));
    }
    if (c >= 0x800) {
      text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    }
    text += static_cast<char>(0x80 | (c & 0x3F));
    const auto words = words_of(text);
    ASSERT_LE(words.size(), 1U) << std::hex << std::uint32_t{c};
    if (!words.empty()) {
      EXPECT_EQ(words[0], fold(text)) << std::hex << std::uint32_t{c};
      EXPECT_EQ(fold(words[0]), words[0]) << std::hex << std::uint32_t{c};
      EXPECT_TRUE(is_valid_utf8(words[0])) << std::hex << std::uint32_t{c};
    }
  }
}

TEST(TokenizerUnicode, SurvivesWhatIsNotUtf8) {
  for (const std::string_view bytes :
       {"\xFF\xFE", "a\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xED\xA0\x80",
        "\xF4\x90\x80\x80", "\xC0\xAF", "word\x80word", "\xF7\xBF\xBF\xBF"}) {
    Tokenizer tokenizer(bytes);
    for (Token token; tokenizer.next(token);) {
      EXPECT_LE(token.end, bytes.size());
    }
  }
}

}  // namespace
}  // namespace morgue
