#include "corpus/utf16.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/packed_files.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

using namespace std::string_view_literals;

TEST(FromUtf16, IsTakenByItsMarkOnly) {
  struct Case {
    std::string_view bytes;
    std::string_view text;
  };
  const std::vector<Case> cases = {
      {"\xFF\xFEx\0"sv, "x"},
      {"\xFE\xFF\0x"sv, "x"},
      {"\xFF\xFE"sv, ""},
      {"x\0"sv, "-"},
      {"", "-"},
      {"\xFF\xFE\x1C\x04"sv, "М"},
      {"\xFF\xFE\x3D\xD8\x00\xDE"sv, "😀"},
      {"\xFE\xFF\xD8\x3D\xDE\x00"sv, "😀"},
      {"\xFE\xFF\xD8\x3D\xD8\x3D\xDE\x00"sv, "\uFFFD😀"},
      {"\xFE\xFF\xDE\x00\0x"sv, "\uFFFDx"},
      {"\xFE\xFF\0x\xD8\x3D"sv, "x\uFFFD"},
      {"\xFE\xFF\0x\0"sv, "x\uFFFD"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(from_utf16(each.bytes).value_or("-"), each.text) << each.text;
  }
}

constexpr std::string_view kWideNitf =
    "<?xml version='1.0' encoding='UTF-16'?><nitf><body><body.content>"
    "<p>T</p></body.content></body></nitf>";
constexpr std::string_view kWideRss =
    "<?xml version='1.0' encoding='utf-16'?><rss><channel><item><title>A"
    "</title></item></channel></rss>";
constexpr std::string_view kWidePage =
    "<!DOCTYPE html><html><head><meta charset=utf-16><title>A</title></head>"
    "<body><p>The ferry ran aground in thick fog.</p></body></html>";

// ASCII as UTF-16 with its mark.
std::string utf16_of(std::string_view text, bool little_endian) {
  std::string units = little_endian ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : text) {
    units += little_endian ? c : '\0';
    units += little_endian ? '\0' : c;
  }
  return units;
}

TEST(Utf16, IsReadInEveryFormatOfText) {
  const std::vector<std::string_view> texts = {
      "A headline\n\nThe text of it is short.\n",
      R"({"id":"1","headline":"A","text":"T"})",
      "id;title;text\n1;A;T\n2;B;U\n",
      kWideNitf,
      kWideRss,
      kWidePage,
  };
  for (const std::string_view text : texts) {
    const std::string read = describe(read_bytes(std::string(text)));
    for (const bool little_endian : {true, false}) {
      const std::string units = utf16_of(text, little_endian);
      EXPECT_EQ(describe(read_bytes(units)), read) << text;
      EXPECT_EQ(describe(read_bytes(packed_bytes(units))), read) << text;
    }
  }
}

TEST(Utf16, OfManyBlocks) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) {
    lines += R"({"id":"x","headline":"Headline","text":"T"})"
             "\n";
  }
  EXPECT_EQ(read_bytes(utf16_of(lines, true)).size(), 20'000U);
}

}  // namespace
}  // namespace morgue
