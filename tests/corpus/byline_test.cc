#include "corpus/byline.h"

#include <vector>

#include <gtest/gtest.h>

#include "corpus/boilerplate.h"
#include "corpus/credit.h"

namespace morgue {
namespace {

std::string described(std::string_view byline) {
  std::string all;
  for (const Author& each : authors_of_byline(byline)) {
    all += (all.empty() ? "" : "; ") + each.display + "/" + each.sort_name +
           "/" + each.role + "/" + each.affiliation;
  }
  return all;
}

TEST(Byline, NamesTheAuthorsOfAList) {
  struct Case {
    std::vector<std::string_view> names;
    std::string_view byline;
  };
  const std::vector<Case> cases = {
      {{}, ""},
      {{"Jane Roe"}, "Jane Roe"},
      {{"Jane Roe", "John Doe"}, "Jane Roe and John Doe"},
      {{"Jane Roe", "John Doe", "Ann Lee"}, "Jane Roe, John Doe and Ann Lee"},
  };
  for (const auto& each : cases) {
    std::vector<Author> authors;
    for (const std::string_view name : each.names) {
      authors.push_back(author_named(name));
    }
    EXPECT_EQ(byline_of(authors), each.byline) << each.byline;
  }
}

TEST(Byline, GivesItsAuthors) {
  struct Case {
    std::string_view byline;
    std::string_view authors;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"By Jane Roe", "Jane Roe/Roe, Jane//"},
      {"    by Jane Roe, Reuters", "Jane Roe/Roe, Jane//Reuters"},
      {"BY JANE ROE and John Doe",
       "JANE ROE/ROE, JANE//; John Doe/Doe, John//"},
      {"Jane Roe, John Doe & Ann Poe",
       "Jane Roe/Roe, Jane//; John Doe/Doe, John//; Ann Poe/Poe, Ann//"},
      {"By Jane Roe, Political Correspondent",
       "Jane Roe/Roe, Jane/Political Correspondent/"},
      {"Voltaire", "Voltaire///"},
      {"Byron", "Byron///"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(described(each.byline), each.authors) << each.byline;
  }
}

TEST(Byline, LinesThatAreNone) {
  EXPECT_TRUE(is_byline("By Jane Roe"));
  EXPECT_TRUE(is_byline("by Jane Roe and John Doe"));
  EXPECT_FALSE(is_byline("By Monday evening the bridge was closed."));
  EXPECT_FALSE(is_byline("By 2030 all of it is gone"));
  EXPECT_FALSE(is_byline("Jane Roe"));
  EXPECT_FALSE(is_byline("By the sea"));
  EXPECT_FALSE(is_byline(""));
}

TEST(Credit, NamesTheSource) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"-BBC", "BBC"},
      {"- BBC", "BBC"},
      {"—The Gazette", "The Gazette"},
      {"(Reuters)", "Reuters"},
      {"Source: AFP", "AFP"},
      {"-he said.", ""},
      {"- one of the many things that were found there", ""},
      {"(see page 4)", ""},
      {"BBC", ""},
      {"", ""},
  };
  for (const auto& [line, source] : cases) {
    EXPECT_EQ(source_in_credit(line), source) << line;
  }
}

TEST(Boilerplate, IsKnownByItsWords) {
  const std::vector<std::pair<std::string_view, Boilerplate>> cases = {
      {"About The Author", Boilerplate::kTail},
      {"RELATED POSTS", Boilerplate::kTail},
      {"Related posts:", Boilerplate::kTail},
      {"Share this article on", Boilerplate::kTail},
      {"À lire aussi", Boilerplate::kTail},
      {"Copyright 2020 The Gazette", Boilerplate::kTail},
      {"Read more: the bridge that fell", Boilerplate::kLine},
      {"Advertisement", Boilerplate::kLine},
      {"Related posts were moved to the cellar, the archivist says.",
       Boilerplate::kNone},
      {"Shares fell by a tenth.", Boilerplate::kNone},
      {"Copyright law divides the house", Boilerplate::kNone},
      {"Watch the skies", Boilerplate::kNone},
      {"", Boilerplate::kNone},
  };
  for (const auto& [line, found] : cases) {
    EXPECT_EQ(boilerplate_in(line), found) << line;
  }
}

}  // namespace
}  // namespace morgue
