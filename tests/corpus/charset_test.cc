#include "corpus/charset.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(FromCharset, KnowsTheNamesThatPublishersWrite) {
  struct Case {
    std::string_view bytes;
    std::string_view charset;
    std::string_view text;
  };
  const std::vector<Case> cases = {
      {"\x93\xFA\x87\x40", "Shift_JIS", "日①"},
      {"\x93\xFA\x87\x40", "x-sjis", "日①"},
      {"\xB0\xA1\x81\x41", "EUC-KR", "가갂"},
      {"\xB0\xA1\x81\x41", "ks_c_5601-1987", "가갂"},
      {"\xB0\xA1\x81\x41", "KSC5601", "가갂"},
      {"\xC8\xD5\x81\x40", "gb2312", "日丂"},
      {"\xC8\xD5\x81\x40", "x-gbk", "日丂"},
      {"\xA4\xE9\xF9\xD8", "Big5", "日裏"},
      {"\xFE\x80", "ISO-8859-9", "ş€"},
      {"\xA1\x85", "iso-8859-11", "ก…"},
      {"\xA1\x85", "TIS-620", "ก…"},
      {"\xF9\xE5", "iso-8859-8-i", "שו"},
      {"\xCC\xE8\xF0", "windows-1251", "Мир"},
      {"\xCC\xE8\xFF\xF0", "windows-1251", "Мияр"},
      {"a\xFF\xFF", "euc-jp", "a\uFFFD\uFFFD"},
      {"x", "no-such-set", "-"},
      {"x", "", "-"},
      {"x", "utf-8//IGNORE", "-"},
      {"x", "UTF-8", "-"},
      {"x", "iso-8859-1", "-"},
      {"x", "utf-16", "-"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(from_charset(each.bytes, each.charset).value_or("-"), each.text)
        << each.charset;
  }
}

}  // namespace
}  // namespace morgue
