#include <sstream>

#include <gtest/gtest.h>

#include "query/batch/batch_counts.h"
#include "query/batch/batch_printer.h"
#include "query/batch/query_list.h"
#include "query/checked_queries.h"
#include "query/searcher.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

TEST(QueryList, ReadsLines) {
  struct Case {
    std::string line;
    std::string name;
    std::string query;
  };
  const std::vector<Case> cases = {
      {"cocoa", "cocoa", "cocoa"},
      {"  cocoa OR tea \r", "cocoa OR tea", "cocoa OR tea"},
      {"Drinks\tcocoa OR tea", "Drinks", "cocoa OR tea"},
      {" Drinks \t\tcocoa ", "Drinks", "cocoa"},
      {"\tcocoa", "cocoa", "cocoa"},
      {"Drinks\t", "Drinks", "Drinks"},
      {"Drinks\t \t", "Drinks", "Drinks"},
      {"# a comment\tcocoa", "", ""},
      {"  # another", "", ""},
      {"", "", ""},
      {" \t ", "", ""},
  };
  for (const auto& c : cases) {
    const NamedQuery read = parse_query_line(c.line);
    EXPECT_EQ(read.name, c.name) << c.line;
    EXPECT_EQ(read.query, c.query) << c.line;
  }
}

TEST(QueryList, CountsLinesOfTheFile) {
  std::istringstream in("# names\n\ncocoa\nTea\ttea -cocoa\n\xff\n");
  std::string all;
  for (const NamedQuery& query : read_query_list(in)) {
    all += std::to_string(query.line) + query.name + "=" + query.query + ";";
  }
  EXPECT_EQ(all, "3cocoa=cocoa;4Tea=tea -cocoa;5\uFFFD=\uFFFD;");
}

class BatchTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    archive = std::make_unique<SmallArchive>();
    archive->add({{"a", "2020-08-03", "Cocoa rises", "Cocoa.", "BBC"},
                  {"b", "2019-06-01", "Harvest", "Late cocoa.", "bbc"},
                  {"c", "2018-01-01", "Weather", "Rain.", "bbc"}});
    archive->add({{"d", "2020-07-15", "Rain, again", "Rain on cocoa."},
                  {"u", "", "Undated", "Cocoa without a date.", ""}});
    open = OpenArchive::open(archive->path());
  }
  static void TearDownTestSuite() {
    open.reset();
    archive.reset();
  }

  static BatchTable counted(std::optional<FacetField> matrix) {
    return count_batch(*open, {.queries = {{1, "Cocoa", "cocoa"},
                                           {2, "rain", "rain"},
                                           {3, "a, b", "nosuchword"}},
                               .common = {},
                               .matrix = matrix});
  }

  template <class Print>
  static std::string printed(Print print, std::optional<FacetField> matrix) {
    std::ostringstream out;
    print(out, counted(matrix));
    return out.str();
  }

  static std::unique_ptr<SmallArchive> archive;
  static std::unique_ptr<OpenArchive> open;
};

std::unique_ptr<SmallArchive> BatchTest::archive;
std::unique_ptr<OpenArchive> BatchTest::open;

TEST_F(BatchTest, CountsWhatSearchesCount) {
  Searcher searcher(archive->path());
  for (const auto matrix :
       {std::optional<FacetField>(), std::optional(FacetField::kSource),
        std::optional(FacetField::kYear)}) {
    const BatchTable table = counted(matrix);
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].total, searcher.count({.query = "cocoa"}));
    EXPECT_EQ(table.rows[1].total, searcher.count({.query = "rain"}));
    EXPECT_EQ(table.rows[2].total, 0U);
  }
}

TEST_F(BatchTest, PrintsTables) {
  EXPECT_EQ(printed(print_batch_table, std::nullopt),
            "query  articles\n"
            "Cocoa         4\n"
            "rain          2\n"
            "a, b          0\n");
  EXPECT_EQ(printed(print_batch_table, FacetField::kYear),
            "query  articles  2018  2019  2020  without\n"
            "Cocoa         4     0     1     2        1\n"
            "rain          2     1     0     1        0\n"
            "a, b          0     0     0     0        0\n");
}

TEST_F(BatchTest, PrintsForPrograms) {
  EXPECT_EQ(printed(print_batch_csv, std::nullopt),
            "name,count\r\nCocoa,4\r\nrain,2\r\n\"a, b\",0\r\n");
  EXPECT_EQ(printed(print_batch_csv, FacetField::kSource),
            "name,count,BBC,Reuters,without\r\n"
            "Cocoa,4,2,1,1\r\n"
            "rain,2,1,1,0\r\n"
            "\"a, b\",0,0,0,0\r\n");
  EXPECT_EQ(printed(print_batch_json, FacetField::kYear),
            R"({"type":"count","format_version":1,"name":"Cocoa","count":4,)"
            R"("by":{"2019":1,"2020":2},"without":1})"
            "\n"
            R"({"type":"count","format_version":1,"name":"rain","count":2,)"
            R"("by":{"2018":1,"2020":1},"without":0})"
            "\n"
            R"({"type":"count","format_version":1,"name":"a, b","count":0,)"
            R"("by":{},"without":0})"
            "\n");
}

TEST_F(BatchTest, FindsQueriesThatCannotBe) {
  std::string all;
  for (const RefusedQuery& query :
       refused_queries(*open, {"cocoa", "(cocoa", "rain", "foo:bar"}, {})) {
    all += std::to_string(query.index) + ";";
  }
  EXPECT_EQ(all, "1;3;");
}

}  // namespace
}  // namespace morgue
