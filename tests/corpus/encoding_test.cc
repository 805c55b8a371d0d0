#include "corpus/encoding.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, BytesAreReadAsTheyWereMeant) {
  struct Case {
    std::string_view bytes;
    std::string_view text;
    bool was_utf8;
  };
  const std::vector<Case> cases = {
      {"", "", true},
      {"plain", "plain", true},
      {"\xEF\xBB\xBFmarked", "marked", true},
      {"caf\xC3\xA9", "café", true},
      {"caf\xE9 \xA3"
       "5 \x93quoted\x94",
       "café £5 “quoted”", false},
      {"caf\xC3\xA9 and caf\xE9", "café and caf\xEF\xBF\xBD", false},
  };
  for (const auto& each : cases) {
    const DecodedText decoded = decode_text(each.bytes);
    EXPECT_EQ(decoded.text, each.text) << each.bytes;
    EXPECT_EQ(decoded.was_utf8, each.was_utf8) << each.bytes;
  }
}

TEST(Encoding, BinaryFilesAreToldFromText) {
  EXPECT_TRUE(looks_binary("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0"sv));
  EXPECT_TRUE(looks_binary("\xFF\xFEH\0e\0l\0l\0o\0"sv));
  EXPECT_FALSE(looks_binary("A text.\r\n\tIndented.\f"sv));
  EXPECT_FALSE(looks_binary(""sv));
  EXPECT_FALSE(looks_binary("Une dépêche de l'agence."sv));
  std::string stray(1000, 'x');
  stray[500] = '\0';
  EXPECT_FALSE(looks_binary(stray));
}

}  // namespace
}  // namespace morgue
