#include "archive/schema.h"

#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/digest.h"
#include "archive/error.h"

namespace morgue {
namespace {

TEST(Schema, TermsCarryTheirPrefix) {
  EXPECT_EQ(surface_term(TextField::kBody, "flood"), "flood");
  EXPECT_EQ(surface_term(TextField::kHeadline, "flood"), "Sflood");
  EXPECT_EQ(surface_term(TextField::kByline, "reyes"), "Areyes");
  EXPECT_EQ(stem_term(TextField::kBody, "flood"), "Zflood");
  EXPECT_EQ(stem_term(TextField::kHeadline, "flood"), "ZSflood");
  EXPECT_EQ(capitals_term("us"), "Kus");
}

TEST(Schema, KeywordsAreFoldedAndCollapsed) {
  struct Case {
    KeywordField field;
    std::string typed;
    std::string term;
  };
  const std::vector<Case> cases = {
      {KeywordField::kSource, "The  Post\t", "Pthe post"},
      {KeywordField::kSource, " \xc3\x89l Pa\xc3\xads ", "Pel pais"},
      {KeywordField::kSection, "World\xc2\xa0News", "XSworld news"},
      {KeywordField::kLanguage, "pt-BR", "Lpt-br"},
      {KeywordField::kId, "URN: A  b", "QURN: A  b"},
      {KeywordField::kSource, "", "P"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(keyword_term(c.field, c.typed), c.term) << c.typed;
  }
}

TEST(Schema, KeywordsTooLongForXapianAreHashed) {
  const std::string fits(kLongestTerm - 1, 'a');
  EXPECT_EQ(keyword_term(KeywordField::kId, fits), "Q" + fits);
  EXPECT_EQ(keyword_term(KeywordField::kSource, fits), "P" + fits);
  const std::string longer = fits + "a";
  EXPECT_EQ(keyword_term(KeywordField::kId, longer),
            "Q" + to_hex(sha256(longer)));
  EXPECT_EQ(keyword_term(KeywordField::kSource, longer),
            "P" + to_hex(sha256(longer)));
  // A NUL takes two bytes in Xapian.
  const std::string nuls(120, '\0');
  EXPECT_EQ(keyword_term(KeywordField::kId, nuls), "Q" + to_hex(sha256(nuls)));
  const std::string fewer(119, '\0');
  EXPECT_EQ(keyword_term(KeywordField::kId, fewer), "Q" + fewer);
}

TEST(Schema, SerialisedDatesSortAsTheyDo) {
  const std::vector<std::int64_t> ascending = {
      std::numeric_limits<std::int64_t>::min(),
      -62135596800,
      -256,
      -1,
      0,
      1,
      255,
      253402300799,
      std::numeric_limits<std::int64_t>::max()};
  std::string before;
  for (const std::int64_t seconds : ascending) {
    const std::string bytes = serialise_date(seconds);
    EXPECT_EQ(bytes.size(), 8U);
    EXPECT_LT(before, bytes) << seconds;
    EXPECT_EQ(unserialise_date(bytes), seconds);
    before = bytes;
  }
  EXPECT_THROW(unserialise_date(""), Error);
  EXPECT_THROW(unserialise_date("123456789"), Error);
}

}  // namespace
}  // namespace morgue
