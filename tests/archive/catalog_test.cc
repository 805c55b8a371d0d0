#include "archive/catalog.h"

#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "tests/archive/full_catalog.h"

namespace morgue {
namespace {

TEST(Catalog, EveryFieldComesBack) {
  EXPECT_EQ(decode_catalog(encode(full_catalog())), full_catalog());
  EXPECT_EQ(decode_catalog(encode(Catalog())), Catalog());
  Catalog catalog;
  catalog.sources = "12345678";
  EXPECT_EQ(decode_catalog(encode(catalog)), catalog);
}

TEST(Catalog, LiveArticlesAreThoseNotDeleted) {
  EXPECT_EQ(full_catalog().live(), 3'999'999'997U);
  EXPECT_EQ(Catalog().live(), 0U);
}

TEST(Catalog, DeletionsTakeAFewBytesEach) {
  Catalog catalog;
  catalog.segments = {{.id = 1, .articles = 200'000}};
  for (Docid docid = 2; docid <= 200'000; docid += 2) {
    catalog.segments[0].deletions.push_back({docid, 1000 + docid / 1000});
  }
  EXPECT_LT(encode(catalog).size(), 2.1 * 100'000);
  EXPECT_EQ(decode_catalog(encode(catalog)), catalog);
}

struct Damage {
  const char* what;
  void (*apply)(Catalog&);
};

TEST(Catalog, ImpossibleCountsAreCorrupt) {
  const std::vector<Damage> damages = {
      {"dated", [](Catalog& c) { c.segments[0].dated = 5'000'000'000; }},
      {"beyond",
       [](Catalog& c) {
         c.segments[1].deletions = {{1, 1}};
       }},
      {"twice", [](Catalog& c) { c.segments[0].deletions[1].docid = 1; }},
      {"zero", [](Catalog& c) { c.segments[0].deletions[0].docid = 0; }},
  };
  for (const Damage& damage : damages) {
    Catalog catalog = full_catalog();
    damage.apply(catalog);
    try {
      decode_catalog(encode(catalog));
      ADD_FAILURE() << damage.what;
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kCorrupt) << damage.what;
    }
  }
}

}  // namespace
}  // namespace morgue
