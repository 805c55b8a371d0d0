#include "corpus/html_charset.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

using namespace std::string_view_literals;

TEST(HtmlCharset, IsWhatTheBytesThenTheDeclarationsSay) {
  struct Case {
    std::string_view page;
    std::string_view declared;
    std::string_view text;
  };
  const std::vector<Case> cases = {
      {"caf\xC3\xA9", "", "café"},
      {"caf\xC3\xA9", "iso-8859-1", "café"},
      {"caf\xE9", "ISO-8859-1", "café"},
      {"caf\xE9 \x80", "iso-8859-1", "café €"},
      {"<meta charset=windows-1251>\xCC\xE8\xF0", "",
       "<meta charset=windows-1251>Мир"},
      {"<meta content='text/html; charset=Shift_JIS'>\x93\xFA", "",
       "<meta content='text/html; charset=Shift_JIS'>日"},
      {"\xCC\xE8\xF0", "\"windows-1251\"; x", "Мир"},
      {"\xFF\xFE\x1C\x04"sv, "", "М"},
      {"\xFE\xFF\x04\x1C"sv, "", "М"},
      {"\xFF\xFE\x3D\xD8\x00\xDE!\0"sv, "", "😀!"},
      {"\xFE\xFF\xD8\x3D\xDE\x00\0!"sv, "", "😀!"},
      {"\xFF\xFE\x3D\xD8!\0"sv, "", "\uFFFD!"},
      {"\xFF\xFE!\0\x3D"sv, "", "!\uFFFD"},
      {"\xEF\xBB\xBFx", "", "x"},
      {"caf\xE9", "no-such", "café"},
      {"", "", ""},
  };
  for (const auto& [page, declared, text] : cases) {
    EXPECT_EQ(decode_html(page, declared).text, text) << page << declared;
  }
}

TEST(HtmlCharset, SaysWhereBytesWereReplaced) {
  EXPECT_TRUE(decode_html("caf\xE9", "iso-8859-1").was_utf8);
  EXPECT_FALSE(decode_html("\xE3\x81\xE3\x81\x82", "utf-8").was_utf8);
}

}  // namespace
}  // namespace morgue
