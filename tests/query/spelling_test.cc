#include "query/spelling.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

Xapian::WritableDatabase spelt_words() {
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  const std::vector<std::pair<const char*, int>> terms = {
      {"security", 5},      {"securities", 2}, {"deficit", 3},  {"trade", 4},
      {"trader", 1},        {"zürich", 1},     {"1987", 1},     {"oil", 2},
      {"Streuters", 9},     {"Ztrad", 9},      {"Preuters", 7}, {"Pbbc", 3},
      {"Pthe guardian", 4}, {"Sheadline", 1}};
  for (const auto& [term, articles] : terms) {
    for (int i = 0; i < articles; ++i) {
      Xapian::Document document;
      document.add_term(term);
      database.add_document(document);
    }
  }
  return database;
}

TEST(Spelling, FindsTheNearestWord) {
  const Xapian::WritableDatabase database = spelt_words();
  struct Case {
    TextField field;
    std::string_view word;
    std::string_view nearest;
  };
  const std::vector<Case> cases = {
      {TextField::kBody, "securty", "security"},
      {TextField::kBody, "secuirty", "security"},
      {TextField::kBody, "sceuritees", "securities"},
      {TextField::kBody, "defecit", "deficit"},
      {TextField::kBody, "trad", "trade"},
      {TextField::kBody, "trqde", "trade"},
      {TextField::kBody, "trqdx", ""},  // two off in a short word
      {TextField::kBody, "zürch", "zürich"},
      {TextField::kBody, "srade", "trade"},  // the first letter
      {TextField::kBody, "rtade", "trade"},
      {TextField::kBody, "rade", "trade"},
      {TextField::kBody, "ttrade", "trade"},
      {TextField::kBody, "1986", "1987"},
      {TextField::kBody, "treuters", ""},  // a prefix is no word
      {TextField::kBody, "qqqqqqqq", ""},
      {TextField::kBody, "", ""},
      {TextField::kBody, "\xC3", ""},
      {TextField::kHeadline, "headlnie", "headline"},
      {TextField::kHeadline, "securty", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(nearest_word(database, c.field, c.word).value_or(""), c.nearest)
        << c.word;
  }
}

TEST(Spelling, FindsTheNearestValue) {
  const Xapian::WritableDatabase database = spelt_words();
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"Rueters", "Preuters"},
      {"BCC", "Pbbc"},
      {"guardian", "Pthe guardian"},
      {"The Gaurdian", "Pthe guardian"},
      {"Le Monde", ""},
  };
  for (const auto& [typed, nearest] : cases) {
    EXPECT_EQ(
        nearest_value(database, KeywordField::kSource, typed).value_or(""),
        nearest)
        << typed;
  }
}

}  // namespace
}  // namespace morgue
