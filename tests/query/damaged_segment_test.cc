#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "indexer/archive_check.h"
#include "indexer/archive_writer.h"
#include "query/searcher.h"
#include "tests/archive/temporary_directory.h"
#include "tests/query/small_archive.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

// What becomes of an archive of which a segment's file is missing or damaged:
// a check names the file, a search refuses it by name, a rebuild mends it.

void fill(SmallArchive& archive) {
  std::vector<Told> articles;
  articles.reserve(300);
  for (int i = 0; i < 300; ++i) {
    articles.push_back({std::to_string(i), "2020-01-01", "Story",
                        "Word" + std::to_string(i) + " and cocoa beans."});
  }
  archive.add(articles);
  articles.pop_back();
  for (Told& told : articles) {
    told.id += "-again";
  }
  archive.add(articles);
}

std::string differences(const fs::path& archive) {
  std::string all;
  for (const std::string& difference : check_archive(archive).differences) {
    all += difference + "\n";
  }
  return all;
}

// How the search for a phrase that all articles have ends.
std::string search(const fs::path& archive) {
  try {
    Searcher searcher(archive);
    return std::to_string(searcher.search({.query = "\"cocoa beans\""}).total);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kCorrupt) << error.what();
    return error.what();
  }
}

bool names(const std::string& said, const fs::path& file) {
  return said.find(file.string()) != std::string::npos;
}

void change(const fs::path& file,
            const std::function<void(std::string&)>& work) {
  std::string bytes = file_text(file);
  work(bytes);
  write_file(file, bytes);
}

struct Damage {
  const char* name;
  // Of the file, which has that of the other segment at hand.
  std::function<void(const fs::path& file, const fs::path& other)> work;
};

const std::vector<Damage> kDamages = {
    {"gone", [](const fs::path& file, const fs::path&) { fs::remove(file); }},
    {"empty",
     [](const fs::path& file, const fs::path&) { fs::resize_file(file, 0); }},
    {"cut",
     [](const fs::path& file, const fs::path&) {
       fs::resize_file(file, fs::file_size(file) - 1);
     }},
    {"longer",
     [](const fs::path& file, const fs::path&) {
       fs::resize_file(file, fs::file_size(file) + 1);
     }},
    {"another's",
     [](const fs::path& file, const fs::path& other) {
       fs::copy_file(other, file, fs::copy_options::overwrite_existing);
     }},
    {"of another kind",
     [](const fs::path& file, const fs::path&) {
       change(file, [](std::string& bytes) { bytes[3] = 'X'; });
     }},
};

TEST(DamagedSegment, IsNamedAndMended) {
  for (const char* name :
       {ArchiveLayout::kTokenFile, ArchiveLayout::kBlockFile}) {
    for (const Damage& damage : kDamages) {
      SmallArchive archive;
      fill(archive);
      ASSERT_EQ(search(archive.path()), "599");
      const ArchiveLayout layout{archive.path()};
      const fs::path file = layout.segment(1) / name;
      damage.work(file, layout.segment(2) / name);
      const std::string what = std::string(name) + " " + damage.name + ": ";
      const std::string found = differences(archive.path());
      EXPECT_TRUE(names(found, file)) << what << found;
      // A blocks file does not say whose it is: only a check sees it.
      if (name != std::string(ArchiveLayout::kBlockFile) ||
          damage.name != std::string("another's")) {
        const std::string said = search(archive.path());
        EXPECT_TRUE(names(said, file)) << what << said;
      }
      ArchiveWriter(archive.path(), {.recover = false}).rebuild();
      EXPECT_EQ(differences(archive.path()), "") << what;
      EXPECT_EQ(search(archive.path()), "599") << what;
    }
  }
}

// Changes what the catalog says of the segments.
void change_catalog(const fs::path& archive,
                    const std::function<void(SegmentEntry&)>& work) {
  Record record(ArchiveLayout{archive}.record(), Record::Access::kWrite);
  Catalog catalog = record.catalog();
  std::for_each(catalog.segments.begin(), catalog.segments.end(), work);
  Record::Batch batch;
  batch.put(catalog);
  record.commit(std::move(batch));
}

TEST(DamagedSegment, HasAsManyArticlesAsTheCatalogSays) {
  SmallArchive archive;
  archive.add({{"a", "2020-01-01", "One", "Cocoa beans."}});
  change_catalog(archive.path(),
                 [](SegmentEntry& entry) { entry.articles = 2; });
  const std::string said = search(archive.path());
  EXPECT_TRUE(names(said, ArchiveLayout{archive.path()}.segment_tokens(1)))
      << said;
}

// An archive as it was before there were token files and blocks files.
void make_old(const SmallArchive& archive) {
  const ArchiveLayout layout{archive.path()};
  change_catalog(archive.path(), [&](SegmentEntry& entry) {
    for (const char* name :
         {ArchiveLayout::kTokenFile, ArchiveLayout::kBlockFile}) {
      entry.bytes -= fs::file_size(layout.segment(entry.id) / name);
      fs::remove(layout.segment(entry.id) / name);
      entry.files.erase(name);
    }
  });
}

TEST(OldArchive, IsRefusedByNameUntilItIsRebuilt) {
  SmallArchive archive;
  fill(archive);
  make_old(archive);
  const fs::path file = ArchiveLayout{archive.path()}.segment_tokens(1);
  const std::string said = search(archive.path());
  EXPECT_TRUE(names(said, file)) << said;
  const std::string found = differences(archive.path());
  EXPECT_TRUE(names(found, file)) << found;
  ArchiveWriter(archive.path(), {.recover = false}).rebuild();
  EXPECT_EQ(differences(archive.path()), "");
  EXPECT_EQ(search(archive.path()), "599");
}

// Whatever it opens the archive for.
TEST(OldArchive, IsRebuiltByTheNextWriter) {
  struct Case {
    const char* name;
    std::function<void(ArchiveWriter&)> work;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"nothing", [](ArchiveWriter&) {}, "599"},
      {"add",
       [](ArchiveWriter& writer) {
         writer.add(article_of({"new", "2020-01-02", "", "Cocoa beans."}));
         writer.commit();
       },
       "600"},
      {"remove",
       [](ArchiveWriter& writer) {
         writer.remove(std::vector<std::string>{"7"});
       },
       "598"},
      {"compact", [](ArchiveWriter& writer) { writer.compact(); }, "599"},
  };
  for (const Case& c : cases) {
    SmallArchive archive;
    fill(archive);
    make_old(archive);
    {
      ArchiveWriter writer(archive.path(), {});
      c.work(writer);
    }
    EXPECT_EQ(search(archive.path()), c.expected) << c.name;
    EXPECT_EQ(differences(archive.path()), "") << c.name;
  }
}

TEST(DamagedSegment, AMissingFileIsMadeAnewByTheNextWriter) {
  for (const char* name : {ArchiveLayout::kIndexFile, ArchiveLayout::kTokenFile,
                           ArchiveLayout::kBlockFile}) {
    SmallArchive archive;
    fill(archive);
    fs::remove(ArchiveLayout{archive.path()}.segment(2) / name);
    { ArchiveWriter writer(archive.path(), {}); }
    EXPECT_EQ(search(archive.path()), "599") << name;
    EXPECT_EQ(differences(archive.path()), "") << name;
  }
}

}  // namespace
}  // namespace morgue
