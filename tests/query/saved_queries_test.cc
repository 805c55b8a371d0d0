#include "query/saved/saved_queries.h"

#include <csignal>
#include <fstream>

#include <gtest/gtest.h>

#include "query/replaced_file.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

TEST(SavedQueries, KeepsWhatPeopleWrote) {
  const TemporaryDirectory folder;
  const std::filesystem::path file = folder.path() / "new" / "saved-queries";
  SavedQueries saved(file);
  EXPECT_TRUE(saved.all().empty());
  EXPECT_FALSE(saved.put("rain", "rain OR drizzle"));
  saved.write();
  std::ofstream(file, std::ios::app) << "# sun\nbright days\tsun\n\nwind\n";
  SavedQueries again(file);
  EXPECT_EQ(again.find("bright days"), "sun");
  EXPECT_EQ(again.find("wind"), "wind");
  EXPECT_EQ(again.find("sun"), std::nullopt);
  EXPECT_TRUE(again.put("rain", "rain"));
  EXPECT_FALSE(again.put("snow", "snow*"));
  EXPECT_TRUE(again.erase("wind"));
  EXPECT_FALSE(again.erase("wind"));
  again.write();
  EXPECT_EQ(file_text(file),
            "rain\train\n# sun\nbright days\tsun\n\nsnow\tsnow*\n");
}

TEST(SavedQueries, TakesTheLaterOfTwo) {
  const TemporaryDirectory folder;
  const std::filesystem::path file = folder.path() / "saved-queries";
  std::ofstream(file) << "a\tone\nb\ttwo\na\tthree\n";
  SavedQueries saved(file);
  EXPECT_EQ(saved.find("a"), "three");
  EXPECT_EQ(saved.all().size(), 2U);
  EXPECT_TRUE(saved.put("a", "four"));
  saved.write();
  EXPECT_EQ(file_text(file), "a\tfour\nb\ttwo\n");
}

TEST(SavedQueries, KnowsWhatAListCanCarry) {
  struct Case {
    std::string name;
    bool good;
  };
  const std::vector<Case> cases = {
      {"rain", true},   {"heavy rain", true}, {"", false},     {"#rain", false},
      {" rain", false}, {"a\tb", false},      {"a\nb", false}, {"日本", true},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(is_query_name(c.name), c.good) << c.name;
  }
}

TEST(ReplacedFile, IsThereWhenItIsWhole) {
  const TemporaryDirectory folder;
  const std::filesystem::path file = folder.path() / "out";
  std::ofstream(file) << "before";
  std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                         std::filesystem::perms::owner_write);
  const std::filesystem::path link = folder.path() / "link";
  std::filesystem::create_symlink(file, link);
  {
    ReplacedFile unfinished(link);
    unfinished.stream() << "never to be seen" << std::flush;
    EXPECT_EQ(file_text(file), "before");
  }
  EXPECT_EQ(file_text(file), "before");
  ReplacedFile whole(link);
  whole.stream() << "after";
  whole.commit();
  EXPECT_EQ(file_text(file), "after");
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  EXPECT_EQ(
      std::filesystem::status(file).permissions(),
      std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  const std::filesystem::directory_iterator entries(folder.path());
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 2) << "no more files";
}

TEST(ReplacedFileDeathTest, LeavesNothingWhereASignalEndsTheProgram) {
  const TemporaryDirectory folder;
  const auto be_ended = [&folder] {
    ReplacedFile unfinished(folder.path() / "out");
    unfinished.stream() << "half a" << std::flush;
    std::raise(SIGTERM);
  };
  EXPECT_EXIT(be_ended(), testing::KilledBySignal(SIGTERM), "");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace morgue
