#include <fstream>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "archive/layout.h"
#include "query/searcher.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

// What a searcher makes of archives that change, are empty, or are damaged.

std::string ids_of(const SearchResult& result) {
  std::string letters;
  for (const Hit& hit : result.hits) {
    letters += hit.article.id;
  }
  return letters;
}

TEST(Searcher, SeesOneStateUntilItReopens) {
  SmallArchive archive;
  archive.add({{"a", "2020-01-01", "One", "Cocoa."}});
  Searcher searcher(archive.path());
  const std::uint64_t generation = searcher.generation();
  archive.add({{"b", "2021-01-01", "Two", "Cocoa \"beans\" here."}});
  archive.remove("a");
  archive.compact();
  SearchRequest request{.query = "cocoa"};
  EXPECT_EQ(ids_of(searcher.search(request)), "a");
  EXPECT_EQ(searcher.generation(), generation);
  searcher.reopen();
  EXPECT_EQ(ids_of(searcher.search(request)), "b");
  EXPECT_GT(searcher.generation(), generation);
  EXPECT_EQ(searcher.articles(), 1U);
}

TEST(Searcher, SearchesAnEmptyArchive) {
  SmallArchive archive;
  Searcher searcher(archive.path());
  for (const SortBy sort :
       {SortBy::kRelevance, SortBy::kNewest, SortBy::kOldest}) {
    SearchRequest request{.query = "cocoa beans", .sort = sort};
    request.overview = true;
    request.facets = {FacetField::kYear};
    const SearchResult result = searcher.search(request);
    EXPECT_EQ(result.total, 0U);
    EXPECT_EQ(result.no_hits_because.size(), 2U);
  }
  EXPECT_EQ(searcher.count({.query = "date:2020"}), 0U);
  EXPECT_TRUE(searcher.suggest("c", 5).empty());
}

TEST(Searcher, RefusesWhatIsNoArchive) {
  try {
    Searcher searcher("/nonexistent/archive");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kNotFound) << error.what();
  }
}

TEST(Searcher, SaysWhereASegmentHasGone) {
  SmallArchive archive;
  archive.add({{"a", "2020-01-01", "One", "Cocoa."}});
  const ArchiveLayout layout{archive.path()};
  std::filesystem::remove_all(layout.segments());
  try {
    Searcher searcher(archive.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kCorrupt) << error.what();
    EXPECT_NE(std::string(error.what()).find("segments/1"), std::string::npos)
        << error.what();
  }
}

void overwrite(const std::filesystem::path& file, std::size_t from) {
  const std::size_t size = std::filesystem::file_size(file);
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(from));
  stream << std::string(size - from, '\xFF');
}

// Damage is met on opening or on searching, according to where it is.
TEST(Searcher, NamesADamagedSegment) {
  for (const std::size_t share : {10, 3, 2}) {
    SmallArchive archive;
    std::vector<Told> articles;
    articles.reserve(500);
    for (int i = 0; i < 500; ++i) {
      articles.push_back({std::to_string(i), "2020-01-01", "Story",
                          "Word" + std::to_string(i) + " and cocoa."});
    }
    archive.add(articles);
    const auto index = ArchiveLayout{archive.path()}.segment_index(1);
    overwrite(index, std::filesystem::file_size(index) / share);
    try {
      Searcher searcher(archive.path());
      searcher.search({.query = "cocoa word7 \"and cocoa\""});
      FAIL() << "damage went unseen";
    } catch (const Error& error) {
      const std::string said = error.what();
      EXPECT_EQ(error.failure(), Failure::kCorrupt) << said;
      EXPECT_NE(said.find(index.string()), std::string::npos) << said;
      EXPECT_NE(said.find("segments/1"), std::string::npos) << said;
    }
  }
}

}  // namespace
}  // namespace morgue
