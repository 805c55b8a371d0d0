#include "archive/source_names.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"

namespace morgue {
namespace {

TEST(SourceKey, IsWhatSpellingsHaveInCommon) {
  struct Case {
    const char* name;
    const char* key;
  };
  const std::vector<Case> cases = {
      {"BBC News", "bbc news"},
      {"  the  BBC   news ", "bbc news"},
      {"A.P.", "ap"},
      {"Agence France-Presse", "agence france presse"},
      {"Agence France–Presse", "agence france presse"},
      {"Le Républicain", "le republicain"},
      {"Int'l Herald", "intl herald"},
      {"Int’l Herald", "intl herald"},
      {"The", "the"},
      {"www.bbc.co.uk", "bbc.co.uk"},
      {"https://WWW.BBC.co.uk/news?x=1", "bbc.co.uk"},
      {"St. Louis Post", "st louis post"},
      {"Studio 4.5", "studio 45"},
      {"新华社", "新华社"},
      {" --- ", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(source_key(c.name), c.key) << c.name;
  }
}

std::string name_of_source(const SourceNames& names, const char* printed) {
  const SourceNames::Source* source = names.find(printed);
  return source == nullptr ? "nobody's" : source->name;
}

TEST(SourceNames, KnowTheAgenciesAndWhatIsWrittenDown) {
  const SourceNames names(
      "\xEF\xBB\xBF# ours\r\n\r\nHarbour Post = The Post, post.example\r\n"
      "  Wire = AP ,, A P News \n",
      "sources.txt");
  struct Case {
    const char* printed;
    const char* name;
  };
  const std::vector<Case> cases = {
      {"HARBOUR POST", "Harbour Post"},
      {"Post", "Harbour Post"},
      {"news.post.example", "Harbour Post"},
      {"https://www.post.example/1", "Harbour Post"},
      {"otherpost.example", "nobody's"},
      {"example", "nobody's"},
      {"Harbour", "nobody's"},
      {"", "nobody's"},
      // The file goes before what is built in, with all its names.
      {"A.P.", "Wire"},
      {"The Associated Press", "Wire"},
      {"apnews.com", "Wire"},
      {"Thomson Reuters", "Reuters"},
      {"AGENCE FRANCE PRESSE", "Agence France-Presse"},
      {"dpa", "Deutsche Presse-Agentur"},
      {"Itar-Tass", "TASS"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(name_of_source(names, c.printed), c.name) << c.printed;
  }
  EXPECT_EQ(name_of_source(SourceNames(), "AP"), "Associated Press");
  EXPECT_NE(names.digest(), SourceNames().digest());
  EXPECT_EQ(SourceNames().digest().size(), 8U);
}

TEST(SourceNames, TellWhichLineIsWrong) {
  struct Case {
    const char* text;
    const char* message;
  };
  const std::vector<Case> cases = {
      {"A = B\nno names\n", "s.txt, line 2: write NAME = ALIAS, ALIAS, DOMAIN"},
      {"\n# x\n = B\n", R"(s.txt, line 3: "" is no name)"},
      {"A = B, ...\n", R"(s.txt, line 1: "..." is no name)"},
      {"A = B\n\nC = the b\n",
       R"(s.txt, line 3: "the b" is a name of "A" already (line 1))"},
      {"A = B\nA = C\n",
       R"(s.txt, line 2: "A" is a name of "A" already (line 1))"},
      {"A = \xFF\n", "s.txt, line 1: this is not UTF-8"},
  };
  for (const Case& c : cases) {
    try {
      const SourceNames names(c.text, "s.txt");
      ADD_FAILURE() << c.text;
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kBadInput) << c.text;
      EXPECT_STREQ(error.what(), c.message) << c.text;
    }
  }
}

}  // namespace
}  // namespace morgue
