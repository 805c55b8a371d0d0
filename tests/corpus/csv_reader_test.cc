#include <vector>

#include <gtest/gtest.h>

#include "archive/digest.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(Csv, RowsInEveryShape) {
  struct Case {
    std::string_view input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"", "!empty@0\n"},
      {"id,title,text\n", ""},
      {"id,title,text\na,T,One.\nb,U,Two.", "a|T||One.\nb|U||Two.\n"},
      {"\xEF\xBB\xBFid;title;date\r\na;T;2020-08-03\r\n\r\n",
       "a|T|2020-08-03|\n"},
      {"id\tTitle\tPub Date\na\tT, U\t3 August 2020\n", "a|T, U|2020-08-03|\n"},
      {"id,title,text\na,\"T \"\"q\"\", U\",\"One.\n\nTwo.\"\n",
       "a|T \"q\", U||One.¶Two.\n"},
      {"id,title,text\rb,U,Two.\r", "b|U||Two.\n"},
      {"id,title,text\na,T\nb,U,Two.,x\nc,V,Three.\n",
       "!bad-csv@2\n!bad-csv@3\nc|V||Three.\n"},
      {"id,title,text\na,,\n", "!no-text@2\n"},
      {"a,b\n1,2\n3,4\n", "!bad-csv@1\n"},
      // A quote that is never closed takes its own row only.
      {"id,title,text\na,\"T,One.\nb,U,Two.\n", "!bad-csv@2\nb|U||Two.\n"},
      {"id,title\na,caf\xE9\n", "a|café||\n"},
      {"title,headline\nT,H\n", "|H||\n"},
      {"title,headline\nT,\n", "|T||\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(std::string(each.input),
                                  options_for(Format::kCsv))),
              each.records)
        << each.input;
  }
}

TEST(Csv, MapsAsToldAndKeepsProvenance) {
  ReaderOptions options = options_for(Format::kCsv);
  options.map = FieldMap::parse("headline=Kopf,section=@stem");
  const auto all = read_bytes("Kopf,id\n\nT,1\n\"U\nV\",2\n", options, "s.csv");
  ASSERT_EQ(all.size(), 2U);
  const Article& article = std::get<Submission>(all[1]).article;
  EXPECT_EQ(article.headline, "U V");
  EXPECT_EQ(article.section, "s");
  const std::string row = "\"U\nV\",2\n";
  EXPECT_EQ(article.raw,
            (Provenance{"s.csv", 13, row.size(), sha256(row), "csv"}));
}

TEST(Csv, ManyUnclosedQuotesEndTheFileSoon) {
  // Every attempt at a row reads to the end, where the quote is still open.
  std::string rows = "id,title\n";
  for (int i = 0; i < 100'000; ++i) {
    rows += "a,\"b\n";
  }
  const auto all = read_bytes(rows, options_for(Format::kCsv));
  EXPECT_EQ(describe(all),
            "!bad-csv@2\n!bad-csv@3\n!bad-csv@4\n!bad-csv@5\n!bad-csv@6\n");
}

TEST(Csv, ARowOfManyMegabytesComesWhole) {
  // libcsv grows its buffer by a fixed step; with a small one this took
  // minutes under the sanitizers.
  const std::string word(std::size_t{12} << 20, 'w');
  const auto all = read_bytes("id,title,text\na,T,\"" + word + "\"\n",
                              options_for(Format::kCsv));
  ASSERT_EQ(all.size(), 1U);
  const Article& article = std::get<Submission>(all[0]).article;
  ASSERT_EQ(article.body.size(), 1U);
  EXPECT_EQ(article.body[0].text.size(), word.size());
}

}  // namespace
}  // namespace morgue
