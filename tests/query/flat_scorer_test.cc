#include "query/flat_scorer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "corpus/seeded_random.h"
#include "query/posting_decoder.h"
#include "tests/query/encoded_postings.h"
#include "tests/query/exhaustive_search.h"
#include "tests/query/random_search.h"

namespace morgue {
namespace {

constexpr DocidRange kEverything{1, 0xFFFFFFFF};

std::string describe(const FlatResult& result) {
  std::string text;
  for (const FlatMatch& match : result.best) {
    text +=
        std::to_string(match.docid) + ':' + std::to_string(match.score) + ' ';
  }
  return text + "of " + (result.count_is_exact ? "" : "at least ") +
         std::to_string(result.count);
}

TEST(FlatScorer, FindsWhatTheTableSays) {
  const auto at_once = [] { return kMostBlockPostings; };
  const ListBytes storm =
      encode_list({{1, 50}, {2, 50}, {4, 20}, {7, 90}}, at_once);
  const ListBytes flood = encode_list({{2, 10}, {3, 30}, {7, 10}}, at_once);
  const ListBytes press = encode_list({{2, 0}, {3, 0}, {4, 0}}, at_once);
  const std::vector<FlatTerm> terms = {{{storm.list()}, 2},
                                       {{flood.list()}, 3}};
  struct Case {
    const char* what;
    FlatSearch search;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"any", {.terms = terms}, "7:210 2:130 1:100 3:90 4:40 of 5"},
      {"all", {.all = true, .terms = terms}, "7:210 2:130 of 2"},
      {"one", {.terms = {terms[0]}}, "7:180 1:100 2:100 4:40 of 4"},
      {"equals: the newer one",
       {.terms = {terms[0]}, .most = 2},
       "7:180 1:100 of 4"},
      {"the two best",
       {.terms = terms, .most = 2, .count_all = true},
       "7:210 2:130 of 5"},
      {"a word of two terms",
       {.terms = {{{storm.list(), flood.list()}, 2}}},
       "7:200 2:120 1:100 3:60 4:40 of 5"},
      {"all of it and another",
       {.all = true,
        .terms = {{{storm.list(), flood.list()}, 2}, {{press.list()}, 1}}},
       "2:120 3:60 4:40 of 3"},
      {"required",
       {.terms = terms, .required = {{press.list()}}},
       "2:130 3:90 4:40 of 3"},
      {"excluded",
       {.terms = terms, .excluded = {press.list()}},
       "7:210 1:100 of 2"},
      {"deleted",
       {.terms = terms, .deleted = {{1, 2}, {7, 9}}},
       "3:90 4:40 of 2"},
      {"verified",
       {.terms = terms, .verify = [](Docid docid) { return docid < 3; }},
       "2:130 1:100 of 2"},
      {"only a filter",
       {.all = true, .required = {{press.list()}}},
       "2:0 3:0 4:0 of 3"},
      {"nothing", {}, "of 0"},
      {"all of nothing", {.all = true}, "of 0"},
      {"a word that there is not",
       {.all = true, .terms = {terms[0], {}}},
       "of 0"},
  };
  for (const auto& c : cases) {
    FlatSearch search = c.search;
    search.within = {kEverything};
    EXPECT_EQ(describe(search_flat(search)), c.expected) << c.what;
  }
}

// What is below the floor may be returned or not.
std::vector<FlatMatch> above(std::uint32_t floor,
                             std::vector<FlatMatch> matches) {
  std::erase_if(
      matches, [floor](const FlatMatch& match) { return match.score < floor; });
  return matches;
}

TEST(FlatScorer, AgreesWithExhaustiveScoring) {
  for (std::uint32_t seed = 1; seed <= 1'000; ++seed) {
    const RandomSearch random(seed);
    const FlatSearch& search = random.search();
    const FlatResult expected = search_exhaustively(search);
    const FlatResult result = search_flat(search);
    ASSERT_EQ(above(search.floor, result.best), expected.best)
        << random.describe();
    if (search.count_all || result.count_is_exact) {
      ASSERT_EQ(result.count, expected.count) << random.describe();
    }
    ASSERT_LE(result.count, expected.count) << random.describe();
    ASSERT_GE(result.count, result.best.size()) << random.describe();
    ASSERT_TRUE(result.count_is_exact || !search.count_all)
        << random.describe();
  }
}

TEST(FlatScorer, VerifiesByAscendingDocidsAndEachOnce) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const RandomSearch random(seed);
    FlatSearch search = random.search();
    Docid asked = 0;
    search.verify = [&](Docid docid) {
      EXPECT_GT(docid, asked) << random.describe();
      asked = docid;
      return true;
    };
    search_flat(search);
  }
}

TEST(FlatScorer, RefusesDamageOrAnswers) {
  std::size_t refused = 0;
  for (std::uint32_t seed = 1; seed <= 1'000; ++seed) {
    SeededRandom random(seed);
    std::vector<ScoredPosting> postings;
    for (Docid docid = 1; docid < 20'000;
         docid += static_cast<Docid>(random.between(1, 300))) {
      postings.push_back({docid, static_cast<std::uint8_t>(random.below(128))});
    }
    ListBytes one = encode_list(postings, [] { return 128; });
    const ListBytes other = encode_list(postings, [] { return 100; });
    std::vector<std::uint8_t> blocks(one.blocks.size() * sizeof(PostingBlock));
    std::memcpy(blocks.data(), one.blocks.data(), blocks.size());
    auto& damaged = seed % 2 == 0 ? blocks : one.bytes;
    for (int i = 0; i < 3; ++i) {
      damaged[random.below(damaged.size())] = static_cast<std::uint8_t>(
          random.below(2) == 0 ? 0xFF : random.next());
    }
    one.bytes.resize(one.bytes.size() - random.below(2));
    one.bytes.shrink_to_fit();
    std::memcpy(one.blocks.data(), blocks.data(), blocks.size());
    FlatSearch search{.all = seed % 3 == 0,
                      .terms = {{{one.list()}, 3}, {{other.list()}, 2}},
                      .within = {kEverything},
                      .count_all = seed % 5 == 0};
    if (seed % 7 == 0) {
      search.required = {{one.list(), one.list()}};
    }
    try {
      search_flat(search);
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kCorrupt);
      ++refused;
    }
  }
  EXPECT_GT(refused, 300);
}

TEST(PostingDecoder, RefusesEachKindOfDamage) {
  const PostingBlock two{.first = 5,
                         .last = 300,
                         .offset_low = 0,
                         .offset_high = 0,
                         .count_less_one = 1,
                         .max_impact = 9,
                         .unused = 0};
  using Bytes = std::vector<std::uint8_t>;
  struct Case {
    const char* what;
    Bytes bytes;
    bool is_right;
  };
  const std::vector<Case> cases = {
      {"5, 300", {9, 0xA6, 2, 7}, true},
      {"gap with a needless byte", {9, 0xA6, 0x82, 0, 7}, true},
      {"nothing", {}, false},
      {"ends early", {9, 0xA6, 2}, false},
      {"ends in a gap", {9, 0xA6}, false},
      {"stops before the last docid", {9, 0xA5, 2, 7}, false},
      {"goes past the last docid", {9, 0xA7, 2, 7}, false},
      {"goes past 32 bits", {9, 0xA6, 0x82, 0x80, 0x80, 0x10, 7}, false},
      {"gap of six bytes", {9, 0xA6, 0x82, 0x80, 0x80, 0x80, 0, 7}, false},
      {"impact of two bytes", {9, 0xA6, 2, 0x87, 0}, false},
      {"first impact of two bytes", {0x89, 0, 0xA6, 2, 7}, false},
      {"no varint ends", Bytes(2'000, 0xFF), false},
  };
  for (const auto& c : cases) {
    DecodedBlock decoded;
    const PostingList list{{&two, 1}, c.bytes, 2, 9};
    if (c.is_right) {
      decode_block(list, two, decoded);
      EXPECT_EQ(decoded.docids[1], 300U) << c.what;
      EXPECT_EQ(decoded.impacts[1], 7) << c.what;
    } else {
      EXPECT_THROW(decode_block(list, two, decoded), Error) << c.what;
    }
  }
}

// Gaps of every length between short ones, at every place of a block.
TEST(PostingDecoder, DecodesWhatWasEncoded) {
  const auto gaps = std::to_array<std::uint32_t>(
      {0, 127, 128, 16'383, 16'384, 1U << 21U, 1U << 28U});
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    SeededRandom random(seed);
    std::vector<ScoredPosting> postings;
    std::uint64_t docid = 1;
    while (docid < 0xFFFFFFFF && postings.size() < 600) {
      postings.push_back({static_cast<Docid>(docid),
                          static_cast<std::uint8_t>(random.below(128))});
      const bool is_long = random.below(1 + seed % 40) == 0;
      docid +=
          1 + (is_long ? gaps[random.below(std::size(gaps))] : random.below(9));
    }
    const std::size_t size = 1 + random.below(256);
    const ListBytes encoded = encode_list(postings, [size] { return size; });
    const PostingList list = encoded.list();
    std::vector<ScoredPosting> decoded;
    DecodedBlock block;
    for (const PostingBlock& each : list.blocks) {
      decode_block(list, each, block);
      for (std::size_t i = 0; i < block.count; ++i) {
        decoded.push_back({block.docids[i], block.impacts[i]});
      }
    }
    ASSERT_EQ(decoded, postings) << seed;
  }
}

}  // namespace
}  // namespace morgue
