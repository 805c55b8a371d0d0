#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "query/query_parser.h"
#include "query/searcher.h"
#include "tests/query/small_archive.h"

// Queries that ask for as much as the limits allow, over text that is made to
// cost most: each is refused, or answered before its deadline.

namespace morgue {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::chrono::milliseconds kTimeAllowed{20'000};
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr std::chrono::milliseconds kTimeAllowed{20'000};
#else
constexpr std::chrono::milliseconds kTimeAllowed{1'200};
#endif
#else
constexpr std::chrono::milliseconds kTimeAllowed{1'200};
#endif

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

// The same few words over and over, without an end of sentence or paragraph;
// and thousands of words of one beginning.
std::vector<Told> costly_articles() {
  std::string endless;
  for (int i = 0; i < 3'000; ++i) {
    endless += i % 7 == 0 ? "gamma " : i % 2 == 0 ? "alpha " : "beta ";
  }
  std::string family;
  for (int i = 0; i < 3'000; ++i) {
    family += "wo" + std::to_string(100'000 + i * 7) + ' ';
  }
  std::vector<Told> articles;
  articles.reserve(20);
  for (int i = 0; i < 20; ++i) {
    articles.push_back({.id = std::to_string(i),
                        .day = "2020-08-03",
                        .headline = "Alpha beta gamma",
                        .text = i % 2 == 0 ? endless : family});
  }
  return articles;
}

// `parts` joined by the connector.
std::string joined(const std::vector<std::string>& parts, std::size_t count,
                   std::string_view connector) {
  std::string query;
  for (std::size_t i = 0; i < count; ++i) {
    query += i == 0 ? "" : ' ' + std::string(connector) + ' ';
    query += parts[i % parts.size()];
  }
  return query;
}

std::vector<std::string> hostile_queries() {
  std::vector<std::string> queries = {
      repeated("(", 21) + "alpha" + repeated(")", 21),
      repeated("((alpha OR beta) AND ", 20) + "gamma" + repeated(")", 20),
      repeated("NOT ", 1'000) + "alpha",
      repeated("-", 4'000),
      repeated("\"", 3'999),
      repeated("alpha^10 ", 64),
      repeated("alpha~2 ", 4),
      repeated("x", 4'096),
      repeated("*", 4'096),
      repeated("a?", 2'000),
      "wo* OR wo*0 OR wo*1 OR wo*2",
      "*00* w/s *11* w/s *22*",
      "??????* alpha",
      "al*p*h*a*",
      repeated("*a", 30) + " alpha",
      "atleast1000(alpha) atleast1000(beta)",
      "atleast1000(alpha w/255 beta)",
      "first100000((alpha w/p beta) w/255 (gamma w/p alpha))",
      "\"" + repeated("alpha ", 32) + "\"",
      "\"" + repeated("(alpha|beta) ", 32) + "\"~255",
      "\"" + repeated("alpha ", 6) + "gamma zeta\"~255",
  };
  const std::vector<std::string> operands = {
      "alpha", "beta", "gamma", "(alpha OR beta)", "\"alpha beta\""};
  for (const char* connector :
       {"w/1", "w/5", "w/255", "pre/1", "pre/255", "w/s", "pre/s", "w/p",
        "pre/p", "NOT w/5", "NOT w/s", "NOT pre/255"}) {
    for (const std::size_t count :
         std::to_array<std::size_t>({2, 3, 4, 6, 10, 16, 30})) {
      queries.push_back(joined(operands, count, connector));
      queries.push_back(joined({"alpha"}, count, connector) + ' ' + connector +
                        " zeta");
    }
    queries.push_back(std::string("((alpha ") + connector + " beta) " +
                      connector + " (gamma " + connector + " alpha)) " +
                      connector + " (beta " + connector + " gamma)");
  }
  return queries;
}

TEST(HostileQueries, AreRefusedOrAnsweredInTime) {
  SmallArchive archive;
  archive.add(costly_articles());
  Searcher searcher(archive.path());
  const std::vector<std::string> queries = hostile_queries();
  ASSERT_GE(queries.size(), 200U);
  std::size_t answered = 0;
  for (const std::string& query : queries) {
    SearchRequest request{.query = query};
    request.timeout = kTimeAllowed;
    request.overview = true;
    try {
      const SearchResult result = searcher.search(request);
      EXPECT_FALSE(result.timed_out) << query.substr(0, 200);
      ++answered;
    } catch (const QueryError&) {
    }
  }
  EXPECT_GT(answered, queries.size() / 2);
}

}  // namespace
}  // namespace morgue
