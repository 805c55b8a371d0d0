#include "bench/query_file.h"

#include <sstream>

#include <gtest/gtest.h>

#include "archive/error.h"

namespace morgue {
namespace {

std::vector<BenchQuery> read(const std::string& text,
                             std::string_view classes = kQueryClasses) {
  std::istringstream input(text);
  return read_queries(input, classes);
}

TEST(QueryFile, ReadsEveryClass) {
  const auto queries = read(
      "a\tzambezi\nb\tsaid\nc\toil price\nd\tgold silver\n"
      "e\tprime minister\nf\tcoffee\t100\t200\ng\tbank\r\n");
  std::string letters;
  for (const BenchQuery& query : queries) {
    letters += query.letter;
  }
  EXPECT_EQ(letters, "abcdefg");
  EXPECT_EQ(queries[2].words, (std::vector<std::string>{"oil", "price"}));
  EXPECT_EQ(queries[5].dates, std::pair(std::int64_t{100}, std::int64_t{200}));
  EXPECT_FALSE(queries[6].dates);
}

TEST(QueryFile, TakesOnlyTheClassesAskedFor) {
  EXPECT_EQ(read("a\tone\nb\ttwo\na\tthree\n", "a").size(), 2U);
}

TEST(QueryFile, RefusesOtherLinesByNumber) {
  const std::vector<std::string> lines = {
      "i\tword", "a",          "ab\tword",      "a\t",
      "f\tword", "f\tword\t1", "f\tword\t1\tx", "f\tword\t1\t2\t3"};
  for (const std::string& line : lines) {
    try {
      read("a\tgood\n" + line + "\n");
      ADD_FAILURE() << line;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("line 2"), std::string::npos)
          << line << ": " << error.what();
    }
  }
}

struct RequestCase {
  const char* line;
  const char* typed;
  DefaultOperator joined;
  SortBy sort;
};

TEST(QueryFile, MakesRequests) {
  const std::vector<RequestCase> cases = {
      {"a\tZambezi", "zambezi", DefaultOperator::kAnd, SortBy::kRelevance},
      {"c\toil price", "oil price", DefaultOperator::kAnd, SortBy::kRelevance},
      {"c\toil NOT price", "oil not price", DefaultOperator::kAnd,
       SortBy::kRelevance},
      {"d\tgold silver", "gold silver", DefaultOperator::kOr,
       SortBy::kRelevance},
      {"e\tprime minister", "\"prime minister\"", DefaultOperator::kAnd,
       SortBy::kRelevance},
      {"g\tbank", "bank", DefaultOperator::kAnd, SortBy::kNewest},
  };
  for (const RequestCase& c : cases) {
    const SearchRequest request = request_of(read(c.line).at(0), true);
    EXPECT_EQ(request.query, c.typed) << c.line;
    EXPECT_EQ(request.default_operator, c.joined) << c.line;
    EXPECT_EQ(request.sort, c.sort) << c.line;
    EXPECT_TRUE(request.exact_total) << c.line;
    EXPECT_FALSE(request.hydrate) << c.line;
    EXPECT_EQ(request.limit, 10U) << c.line;
  }
}

TEST(QueryFile, BothEndsOfTheDatesAreIncluded) {
  const SearchRequest request =
      request_of(read("f\tcoffee\t100\t200").at(0), false);
  EXPECT_EQ(request.dates.from, 100);
  EXPECT_EQ(request.dates.until, 201);
  EXPECT_FALSE(request.exact_total);
}

}  // namespace
}  // namespace morgue
