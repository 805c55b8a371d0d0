#include "text/language.h"

#include <filesystem>
#include <vector>

#include <gtest/gtest.h>
#include <simdjson.h>

#include "text/detect_language.h"

namespace morgue {
namespace {

struct LanguageCase {
  std::string_view text;
  std::string_view tag;
};

struct Tag {
  std::string_view typed;
  std::string_view tag;
};

TEST(Language, IsDetected) {
  const std::vector<LanguageCase> cases = {
      {"The council voted on Tuesday to close the old bridge for the whole "
       "summer, and shopkeepers in the town fear for their customers.",
       "en"},
      {"Le conseil municipal a vot\u00E9 mardi la fermeture du vieux pont "
       "pendant tout l\u2019\u00E9t\u00E9, et les commer\u00E7ants de la ville "
       "craignent pour leur client\u00E8le.",
       "fr"},
      {"Der Stadtrat hat am Dienstag beschlossen, die alte Br\u00FCcke den "
       "ganzen Sommer zu sperren, und die H\u00E4ndler sorgen sich.",
       "de"},
      {"Baraza la mji lilipiga kura siku ya Jumanne kufunga daraja la zamani "
       "kwa majira yote ya joto, na wafanyabiashara wana wasiwasi.",
       "sw"},
      {"\u0413\u043E\u0440\u043E\u0434\u0441\u043A\u043E\u0439 "
       "\u0441\u043E\u0432\u0435\u0442 "
       "\u0432\u043E "
       "\u0432\u0442\u043E\u0440\u043D\u0438\u043A "
       "\u0440\u0435\u0448\u0438\u043B "
       "\u0437\u0430\u043A\u0440\u044B\u0442\u044C "
       "\u0441\u0442\u0430\u0440\u044B\u0439 "
       "\u043C\u043E\u0441\u0442 "
       "\u043D\u0430 "
       "\u0432\u0441\u0451 "
       "\u043B\u0435\u0442\u043E, "
       "\u0438 "
       "\u0432\u043B\u0430\u0434\u0435\u043B\u044C\u0446\u044B "
       "\u043C\u0430\u0433\u0430\u0437\u0438\u043D\u043E\u0432 "
       "\u0431\u043E\u044F\u0442\u0441\u044F "
       "\u043F\u043E\u0442\u0435\u0440\u044F\u0442\u044C "
       "\u0441\u0432\u043E\u0438\u0445 "
       "\u043F\u043E\u043A\u0443\u043F\u0430\u0442\u0435\u043B\u0435\u0439.",
       "ru"},
      {"Too short to tell", ""},
      {"", ""},
      {"12345 67890 12345 67890 12345 67890 12345 67890 12345 67890", ""},
      {"\xFF\xFE\xFF\xFE", ""},
  };
  for (const auto& c : cases) {
    const DetectedLanguage found = detect_language(c.text);
    EXPECT_EQ(found.tag, c.tag) << c.text;
    EXPECT_EQ(found.confidence > 50, !c.tag.empty()) << c.text;
  }
}

TEST(Language, OfRealNewsIsDetected) {
  const auto folder =
      std::filesystem::path(MORGUE_SOURCE_DIR) / "../shared/data/masakhanews";
  if (!std::filesystem::exists(folder)) {
    GTEST_SKIP() << "no MasakhaNEWS at " << folder;
  }
  const std::vector<LanguageCase> cases = {
      {"amh", "am"}, {"eng", "en"}, {"fra", "fr"}, {"swa", "sw"}};
  for (const LanguageCase& c : cases) {
    simdjson::dom::parser parser;
    int right = 0;
    int all = 0;
    const auto file = folder / c.text / "docs.jsonl";
    for (const auto article : parser.load_many(file.string())) {
      const std::string_view body = article["body"];
      right += static_cast<int>(detect_language(body).tag == c.tag);
      ++all;
    }
    EXPECT_GE(right * 1000, all * 995) << c.text << ' ' << right << '/' << all;
  }
}

TEST(Language, HasOneCanonicalTag) {
  const std::vector<Tag> cases = {
      {"en", "en"},
      {"EN", "en"},
      {"EN_us", "en-us"},
      {"en_US.UTF-8", "en-us"},
      {"pt-BR", "pt-br"},
      {"zh-Hant-TW", "zh-hant-tw"},
      {"english", "en"},
      {"English", "en"},
      {"french", "fr"},
      {"Fran\u00E7ais", "fr"},
      {"eng", "en"},
      {"fra", "fr"},
      {"fre", "fr"},
      {"deu", "de"},
      {"ger", "de"},
      {"spa", "es"},
      {"swa", "sw"},
      {"amh", "am"},
      {"nld", "nl"},
      {"dut", "nl"},
      {"por", "pt"},
      {"ita", "it"},
      {"rus", "ru"},
      {"ara", "ar"},
      {"zho", "zh"},
      {"chi", "zh"},
      {"iw", "he"},
      {"eng-gb", "en-gb"},
      {"yue", "yue"},
      {" en ", "en"},
      {"en-", "en"},
      {"en--x", "en"},
      {"en-toolongsubtag", "en"},
      {"", ""},
      {"xx", ""},
      {"und", ""},
      {"mul", ""},
      {"klingon", ""},
      {"e", ""},
      {"en\nus", ""},
      {"none", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(canonical_language(c.typed), c.tag) << c.typed;
  }
  EXPECT_EQ(canonical_language(std::string(100000, 'e')), "");
}

TEST(Language, HasAPrimarySubtag) {
  EXPECT_EQ(primary_subtag("pt-br"), "pt");
  EXPECT_EQ(primary_subtag("en"), "en");
  EXPECT_EQ(primary_subtag(""), "");
}

}  // namespace
}  // namespace morgue
