#include "corpus/field_map.h"

#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "corpus/field_lookup.h"
#include "corpus/field_table.h"

namespace morgue {
namespace {

TEST(FieldMap, FindsWhatWasMapped) {
  const FieldMap map = FieldMap::parse(
      " headline=hd, date=pub.when ,section=@folder,source='The Times, "
      "London',");
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"headline", "hd"},        {"title", "hd"},
      {"published", "pub.when"}, {"date", "pub.when"},
      {"section", "@folder"},    {"source", "'The Times, London'"},
  };
  for (const auto& [field, origin] : cases) {
    const std::string* found = map.find(field);
    ASSERT_NE(found, nullptr) << field;
    EXPECT_EQ(*found, origin) << field;
  }
  EXPECT_EQ(map.find("body"), nullptr);
  EXPECT_EQ(map.find("nonsense"), nullptr);
  EXPECT_TRUE(FieldMap::parse("").empty());
}

TEST(FieldMap, SaysWhatIsWrong) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"headlin=hd", "the nearest is \"headline\""},
      {"sectoin=x", "the nearest is \"section\""},
      {"headline", "not of the form field=name"},
      {"headline=", "names nothing"},
      {"section=@dir", "@folder, @file and @stem"},
      {"source='BBC", "not closed"},
  };
  for (const auto& [typed, message] : cases) {
    try {
      FieldMap::parse(typed);
      ADD_FAILURE() << typed << " was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kBadInput) << typed;
      EXPECT_NE(std::string(error.what()).find(message), std::string::npos)
          << typed << ": " << error.what();
    }
  }
}

TEST(FieldTable, RowsStandInTheOrderOfTheirFields) {
  ASSERT_EQ(field_table().size(), kArticleFields);
  for (std::size_t i = 0; i < kArticleFields; ++i) {
    EXPECT_EQ(static_cast<std::size_t>(field_table()[i].field), i);
    EXPECT_FALSE(field_table()[i].name.empty()) << i;
    for (const char c : field_table()[i].inputs) {
      EXPECT_FALSE(c >= 'A' && c <= 'Z') << field_table()[i].inputs;
    }
  }
}

TEST(FieldLookup, IgnoresCaseSpacesAndDashes) {
  const FieldLookup lookup{FieldMap()};
  for (const std::string_view name :
       {"pub_date", "Pub Date", "PUB-DATE", "pubDate"}) {
    const auto slots = lookup.slots(name);
    ASSERT_EQ(slots.size(), 1U) << name;
    EXPECT_EQ(slots[0].field, ArticleField::kPublished) << name;
  }
  EXPECT_EQ(lookup.slots("url").size(), 2U);  // the link, and an id at need
  EXPECT_TRUE(lookup.slots("nonsense").empty());
  EXPECT_TRUE(lookup.slots(std::string(1000, 'x')).empty());
}

TEST(FieldLookup, AMappedFieldHasOnlyTheMappedName) {
  const FieldLookup lookup(FieldMap::parse("headline=Überschrift"));
  EXPECT_TRUE(lookup.slots("title").empty());
  EXPECT_EQ(lookup.slots("Überschrift").size(), 1U);
}

}  // namespace
}  // namespace morgue
