#include "corpus/folder_reader.h"

#include <atomic>
#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/error.h"
#include "corpus/folder_listing.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

TEST(FolderReader, ReadsAllFormatsInTheOrderOfPaths) {
  TemporaryFolder folder;
  folder.write("b/story.txt", "Text headline\n\nBody.");
  folder.write("a.jsonl", "{\"id\":\"j\",\"title\":\"J\"}\n");
  folder.write("c.csv", "id,title\nc,C\n");
  folder.write("d.sgm",
               "<REUTERS NEWID=\"1\"><TEXT><TITLE>R</TITLE></TEXT></REUTERS>");
  folder.write(".hidden/x.txt", "Hidden");
  folder.write(".x.txt", "Hidden");
  folder.write("e.html", "<title>H</title><p>Page.</p>");
  folder.write("e.xml", "<?xml version='1.0'?><x/>");
  folder.write("f.bin", std::string(100, '\0'));
  folder.write("g.txt", "");
  const auto reader = open_reader(folder.path(), {});
  EXPECT_GT(reader->bytes_total(), 100U);
  EXPECT_EQ(describe(drain(*reader)),
            "j|J||\nstory.txt|Text headline||Body.\nc|C||\n"
            "reuters21578:1|R||\ne.html|H||Page.\n!unknown-format@0\n!not-text@"
            "1\n!empty@0\n");
  EXPECT_EQ(reader->bytes_taken(), reader->bytes_total());
}

TEST(FolderReader, LoopsPipesAndBrokenLinksDoNotStopIt) {
  TemporaryFolder folder;
  folder.write("a/x.txt", "X");
  fs::create_directory_symlink(folder.path(), folder.path() / "a/loop");
  fs::create_symlink("nowhere", folder.path() / "b");
  fs::create_symlink(folder.path() / "a/x.txt", folder.path() / "c.txt");
  ASSERT_EQ(::mkfifo((folder.path() / "d").c_str(), 0600), 0);
  const auto reader = open_reader(folder.path(), {});
  EXPECT_EQ(describe(drain(*reader)),
            "x.txt|X||\n!unreadable@0\nc.txt|X||\n!unreadable@0\n");
}

TEST(FolderReader, WhatGoesWhileItIsListedIsPassedOver) {
  TemporaryFolder folder;
  const fs::path one = folder.write("a.txt", "A");
  const fs::path other = folder.path() / "b.txt";
  std::atomic<bool> done = false;
  std::thread renaming([&] {
    while (!done) {
      fs::rename(one, other);
      fs::rename(other, one);
    }
  });
  std::string obstacles;
  for (int round = 0; round < 2000; ++round) {
    for (const ListedFile& file : list_files(folder.path())) {
      obstacles += file.obstacle;
    }
  }
  done = true;
  renaming.join();
  EXPECT_EQ(obstacles, "");
}

TEST(FolderReader, AFileThatMayNotBeReadIsAReject) {
  if (::geteuid() == 0) {
    GTEST_SKIP() << "root may read everything";
  }
  TemporaryFolder folder;
  fs::permissions(folder.write("a.txt", "A"), fs::perms::none);
  folder.write("b.txt", "B");
  const auto reader = open_reader(folder.path(), {});
  EXPECT_EQ(describe(drain(*reader)), "!unreadable@0\nb.txt|B||\n");
}

// Of a process's memory the first page cannot be read: EIO.
TEST(FolderReader, TellsAFileThatCouldNotBeReadFromADamagedOne) {
  const fs::path unreadable = "/proc/self/mem";
  if (!fs::exists(unreadable)) {
    GTEST_SKIP() << "there is no " << unreadable;
  }
  TemporaryFolder folder;
  fs::create_symlink(unreadable, folder.path() / "a.jsonl");
  folder.write("b.txt", "B");
  folder.write("c.gz", std::string("\x1F\x8B\x08\0\0\0\0\0\0\3", 10));
  fs::create_symlink("nowhere", folder.path() / "d");
  std::string told;
  const auto tell = [&](const std::string& what) {
    return [&told, what](const ListedFile& file) {
      told += what + file.path.filename().string() + ' ';
    };
  };
  const auto reader = make_files_reader(
      folder.path(), list_files(folder.path()),
      std::make_shared<const ReaderSetup>(ReaderOptions()),
      {.begins = tell("+"), .ends = tell("-"), .fails = tell("!")});
  EXPECT_EQ(describe(drain(*reader)),
            "!damaged-input@0\nb.txt|B||\n!damaged-input@0\n!unreadable@0\n");
  EXPECT_EQ(told, "+a.jsonl !a.jsonl +b.txt -b.txt +c.gz -c.gz !d ");
}

TEST(FolderReader, AnEmptyFolderHoldsNothing) {
  TemporaryFolder folder;
  EXPECT_EQ(describe(drain(*open_reader(folder.path(), {}))), "");
}

TEST(OpenReader, ThrowsForWhatIsNotThere) {
  try {
    open_reader("/nowhere/at/all", {});
    FAIL() << "was opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kNotFound);
  }
}

TEST(OpenReader, ReadsStandardInput) {
  TemporaryFolder folder;
  const fs::path file =
      folder.write("in.jsonl", "{\"id\":\"j\",\"title\":\"J\"}\n");
  const int saved = ::dup(STDIN_FILENO);
  ASSERT_NE(std::freopen(file.c_str(), "r", stdin), nullptr);
  EXPECT_EQ(describe(drain(*open_reader("-", {}))), "j|J||\n");
  ::dup2(saved, STDIN_FILENO);
  ::close(saved);
}

}  // namespace
}  // namespace morgue
