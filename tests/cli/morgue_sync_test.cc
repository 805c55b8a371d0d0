#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/archive_fixture.h"
#include "tests/cli/run_program.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

// Ago, so that a file is taken for settled.
constexpr std::chrono::hours kLongAgo{1};

std::string line(const std::string& id, const std::string& text) {
  return R"({"id":")" + id +
         R"(","headline":"Harbour","language":"en","text":")" + text + R"("})" +
         "\n";
}

class MorgueSync : public ArchiveFixture {
 protected:
  void SetUp() override {
    ArchiveFixture::SetUp();
    papers = (folder / "papers").string();
    fs::create_directory(papers);
  }

  void write(const std::string& name, const std::string& bytes,
             std::chrono::minutes ago = kLongAgo) const {
    const fs::path path = fs::path(papers) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    fs::last_write_time(path, fs::file_time_type::clock::now() - ago);
  }

  ProgramRun sync(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"sync", papers, "--progress", "none"});
    return indexer(more);
  }

  // "new changed again unchanged vanished removed; read added updated
  // unchanged", as --json tells it.
  std::string counts(std::vector<std::string> more = {}) const {
    more.emplace_back("--json");
    const ProgramRun run = sync(more);
    std::string text;
    for (const char* name :
         {"new", "changed", "again", "unchanged", "vanished", "removed"}) {
      text += number(run.out, "\"files\"", name) + ' ';
    }
    text.back() = ';';
    for (const char* name : {"read", "added", "updated", "unchanged"}) {
      text += ' ' + number(run.out, "\"summary\"", name);
    }
    return run.exit_code == 0
               ? text
               : text + " exit " + std::to_string(run.exit_code) + run.err;
  }

  // The number of that name in the object of that type.
  static std::string number(const std::string& json, const std::string& type,
                            const std::string& name) {
    const std::string sign = "\"" + name + "\":";
    const std::size_t at = json.find(sign, json.find(type));
    return at == json.npos
               ? "?"
               : std::to_string(std::stoul(json.substr(at + sign.size())));
  }

  std::string count(const std::string& query) const {
    const std::string found =
        run_program("morgue-query", {"-C", archive, "count", query}).out;
    return found.substr(0, found.find('\n'));
  }

  std::string papers;
};

TEST_F(MorgueSync, ReadsOnlyWhatIsNewOrChanged) {
  write("a.jsonl", line("s-1", "Ferry.") + line("s-2", "Pilot."));
  write("deep/b.jsonl", line("s-3", "Tide."));
  EXPECT_EQ(counts(), "2 0 0 0 0 0; 3 3 0 0");
  EXPECT_EQ(counts(), "0 0 0 2 0 0; 0 0 0 0");
  write("c.jsonl", line("s-4", "Crane."));
  write("a.jsonl", line("s-1", "Ferry, late.") + line("s-2", "Pilot."));
  EXPECT_EQ(counts(), "1 1 0 1 0 0; 3 1 1 1");
  EXPECT_EQ(count("late"), "1");
  EXPECT_EQ(counts({"--reread"}), "0 0 3 0 0 0; 4 0 0 4");
  EXPECT_EQ(counts({"--source", "The Post"}), "0 0 3 0 0 0; 4 0 4 0");
  EXPECT_EQ(counts({"--source", "The Post"}), "0 0 0 3 0 0; 0 0 0 0");
}

TEST_F(MorgueSync, KnowsAFileByTimeSizeAndInode) {
  const std::string was = line("s-1", "Ferry.");
  write("a.jsonl", was);
  EXPECT_EQ(counts(), "1 0 0 0 0 0; 1 1 0 0");
  const fs::path path = fs::path(papers) / "a.jsonl";
  const fs::file_time_type time = fs::last_write_time(path);
  write("a.jsonl", line("s-1", "Barge."));  // as long, another time
  EXPECT_EQ(counts(), "0 1 0 0 0 0; 1 0 1 0");
  write("b", line("s-1", "Canoe."));
  fs::last_write_time(fs::path(papers) / "b", time);
  fs::rename(fs::path(papers) / "b", path);  // as long, another inode
  EXPECT_EQ(counts(), "0 1 0 0 0 0; 1 0 1 0");
  EXPECT_EQ(count("canoe"), "1");
}

TEST_F(MorgueSync, ReadsAFileAgainThatHasOnlyJustBeenWritten) {
  write("a.jsonl", line("s-1", "Ferry."), std::chrono::minutes(0));
  EXPECT_EQ(counts(), "1 0 0 0 0 0; 1 1 0 0");
  EXPECT_EQ(counts().substr(0, 7), "0 0 1 0");
}

TEST_F(MorgueSync, ListsWhatHasVanishedAndKeepsItsArticles) {
  write("a.jsonl", line("s-1", "Ferry."));
  write("b.jsonl", line("s-2", "Pilot."));
  sync();
  fs::remove(fs::path(papers) / "a.jsonl");
  for (int round = 0; round < 2; ++round) {
    const ProgramRun run = sync();
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.out.substr(0, run.out.find("read 0")),
              "vanished: " + papers +
                  "/a.jsonl\nfiles: 0 new, 0 changed, 1 unchanged, 1 "
                  "vanished; their articles stay (see --remove-vanished)\n");
  }
  EXPECT_EQ(count("harbour"), "2");
  const ProgramRun rehearsed = sync({"--remove-vanished", "--dry-run"});
  EXPECT_NE(rehearsed.out.find("would be removed"), std::string::npos)
      << rehearsed.out;
  EXPECT_EQ(count("harbour"), "2");
  EXPECT_EQ(counts({"--remove-vanished"}), "0 0 0 1 1 1; 0 0 0 0");
  EXPECT_EQ(count("harbour"), "1");
  EXPECT_EQ(counts({"--remove-vanished"}), "0 0 0 1 0 0; 0 0 0 0");
  EXPECT_EQ(indexer({"check"}).exit_code, 0);
}

TEST_F(MorgueSync, RemovesNoArticleThatAnotherFileHolds) {
  write("a.jsonl", line("s-1", "Ferry.") + line("s-2", "Pilot."));
  write("both.jsonl", line("s-2", "Pilot.") + line("s-3", "Tide."));
  EXPECT_EQ(counts(), "2 0 0 0 0 0; 4 3 0 1");
  fs::rename(fs::path(papers) / "a.jsonl", fs::path(papers) / "moved.jsonl");
  EXPECT_EQ(counts({"--remove-vanished"}), "1 0 0 1 1 0; 2 0 0 2");
  fs::remove(fs::path(papers) / "both.jsonl");
  EXPECT_EQ(counts({"--remove-vanished"}), "0 0 0 1 1 1; 0 0 0 0");
  EXPECT_EQ(count("ferry OR pilot"), "2");
  EXPECT_EQ(count("tide"), "0");
}

TEST_F(MorgueSync, RemovesNothingWhereAllHasGone) {
  write("a.jsonl", line("s-1", "Ferry."));
  sync();
  fs::remove(fs::path(papers) / "a.jsonl");
  const ProgramRun run = sync({"--remove-vanished"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("Is it mounted?"), std::string::npos) << run.err;
  EXPECT_EQ(count("ferry"), "1");
}

// It may be there under the name that cannot be read.
TEST_F(MorgueSync, RemovesNothingWhileAFileCannotBeRead) {
  write("a.jsonl", line("s-1", "Ferry."));
  write("b.jsonl", line("s-2", "Pilot."));
  sync();
  const fs::path away = folder / "away.jsonl";
  fs::rename(fs::path(papers) / "a.jsonl", folder / "lost.jsonl");
  fs::create_symlink(away, fs::path(papers) / "moved.jsonl");
  for (const bool dry : {true, false}) {
    const ProgramRun run = dry ? sync({"--remove-vanished", "--dry-run"})
                               : sync({"--remove-vanished"});
    EXPECT_EQ(run.exit_code, 5) << run.err;
    EXPECT_NE(run.out.find("1 vanished; their articles stay for now: 1 of the "
                           "files that are there could not be read"),
              std::string::npos)
        << run.out;
  }
  EXPECT_EQ(count("harbour"), "2");
  fs::rename(folder / "lost.jsonl", away);
  EXPECT_EQ(counts({"--remove-vanished"}), "1 0 0 1 1 0; 1 0 0 1");
  EXPECT_EQ(count("harbour"), "2");
  EXPECT_EQ(counts({"--remove-vanished"}), "0 0 0 2 0 0; 0 0 0 0");
}

TEST_F(MorgueSync, RemovesNothingWhereReadingFails) {
  write("a.jsonl", line("s-1", "Ferry."));
  write("b.jsonl", line("s-2", "Pilot."));
  sync();
  fs::remove(fs::path(papers) / "a.jsonl");
  const fs::path faulty = fs::path(papers) / "faulty.jsonl";
  fs::create_symlink("/proc/self/mem", faulty);  // to be opened, not read
  EXPECT_EQ(sync({"--remove-vanished"}).exit_code, 5);
  EXPECT_EQ(count("harbour"), "2");
  fs::remove(faulty);
  EXPECT_EQ(counts({"--remove-vanished"}), "0 0 0 1 2 1; 0 0 0 0");
  EXPECT_EQ(count("harbour"), "1");
}

TEST_F(MorgueSync, WritesNothingOnADryRun) {
  write("a.jsonl", line("s-1", "Ferry."));
  EXPECT_EQ(counts({"--dry-run"}), "1 0 0 0 0 0; 1 1 0 0");
  EXPECT_EQ(counts({"--dry-run"}), "1 0 0 0 0 0; 1 1 0 0");
  EXPECT_EQ(counts(), "1 0 0 0 0 0; 1 1 0 0");
}

TEST_F(MorgueSync, PassesOverTheArchiveItself) {
  papers = folder.string();
  write("a.jsonl", line("s-1", "Ferry."));
  EXPECT_EQ(counts(), "1 0 0 0 0 0; 1 1 0 0");
  EXPECT_EQ(counts(), "0 0 0 1 0 0; 0 0 0 0");
}

TEST_F(MorgueSync, EndsWithACodeThatTellsWhy) {
  struct Case {
    std::vector<std::string> arguments;
    int expected;
  };
  write("bad/b.jsonl", line("s-1", "Ferry.") + "{broken\n");
  fs::create_directory(fs::path(papers) / "empty");
  const std::vector<Case> cases = {
      {{papers + "/bad"}, 5},
      {{papers + "/bad"}, 0},  // the reject was told, and nothing changed
      {{papers + "/bad", "--reread"}, 5},
      {{papers + "/empty"}, 1},
      {{papers + "/nowhere"}, 3},
      {{papers + "/bad/b.jsonl"}, 3},
      {{archive}, 2},
      {{papers, papers}, 2},
      {{papers, "--lang", "klingon"}, 2},
  };
  for (const Case& c : cases) {
    std::vector<std::string> arguments = c.arguments;
    arguments.insert(arguments.begin(), "sync");
    const ProgramRun run = indexer(arguments);
    EXPECT_EQ(run.exit_code, c.expected)
        << testing::PrintToString(c.arguments) << run.err;
  }
}

TEST_F(MorgueSync, LeavesAnArchiveThatAllCommandsRead) {
  write("a.jsonl", line("s-1", "Ferry.") + line("s-2", "Pilot."));
  sync();
  for (const char* command : {"check", "stats", "rebuild", "compact"}) {
    const ProgramRun run = indexer({command});
    EXPECT_EQ(run.exit_code, 0) << command << run.out << run.err;
  }
  EXPECT_EQ(counts(), "0 0 0 1 0 0; 0 0 0 0");
  EXPECT_EQ(count("ferry OR pilot"), "2");
}

// A folder that cannot be looked into tells nothing of what is in it.
TEST_F(MorgueSync, TakesNothingForVanishedThatItCannotSee) {
  write("a.jsonl", line("s-1", "Ferry."));
  write("deep/b.jsonl", line("s-2", "Pilot."));
  sync();
  const fs::path deep = fs::path(papers) / "deep";
  fs::permissions(deep, fs::perms::none);
  std::error_code seen;
  if (fs::directory_iterator(deep, seen); !seen) {
    GTEST_SKIP() << "this user may look into every folder";
  }
  EXPECT_EQ(sync({"--remove-vanished"}).exit_code, 5);
  fs::permissions(deep, fs::perms::owner_all);
  EXPECT_EQ(count("harbour"), "2");
}

// What was read of a file before an interruption goes with it, too.
TEST_F(MorgueSync, KnowsAFileThatItWasReadingWhenItWasKilled) {
  std::string lines;
  for (int k = 0; k < 20'000; ++k) {
    lines += line("s-" + std::to_string(k), "Ferry.");
  }
  write("a.jsonl", lines);
  write("b.jsonl", line("s-0", "Ferry."));
  RunningProgram victim("morgue-indexer", {"sync", "-C", archive, papers,
                                           "--batch", "10", "--jobs", "1"});
  std::string stored = "0";
  for (int round = 0; round < 300 && (stored == "0" || stored.empty());
       ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    stored = count("ferry");
  }
  victim.signal(SIGKILL);
  if (victim.wait().exit_code != 128 + SIGKILL) {
    GTEST_SKIP() << "it was done sooner";
  }
  fs::remove(fs::path(papers) / "a.jsonl");
  EXPECT_EQ(counts({"--remove-vanished"}).substr(0, 10), "1 0 0 0 1 ");
  EXPECT_EQ(count("ferry"), "1");
}

// An article that only files hold that have gone, one of them emptied before.
TEST_F(MorgueSync, RemovesAnArticleThatAnEmptiedFileHeldToo) {
  write("a.jsonl", line("s-1", "Ferry."));
  write("b.jsonl", line("s-1", "Ferry."));
  write("c.jsonl", line("s-2", "Pilot."));
  sync();
  write("a.jsonl", "\n");
  sync();
  fs::remove(fs::path(papers) / "a.jsonl");
  EXPECT_EQ(counts(), "0 0 0 2 0 0; 0 0 0 0");
  EXPECT_EQ(count("harbour"), "2");
  fs::remove(fs::path(papers) / "b.jsonl");
  EXPECT_EQ(counts({"--remove-vanished"}), "0 0 0 1 1 1; 0 0 0 0");
  EXPECT_EQ(count("harbour"), "1");
}

// Killed wherever it is, it loses no file and takes none for read whose
// articles are not there.
TEST_F(MorgueSync, GoesOnAfterBeingKilled) {
  constexpr int files = 40;
  constexpr int each = 25;
  for (int i = 0; i < files; ++i) {
    std::string lines;
    for (int k = 0; k < each; ++k) {
      lines += line("s-" + std::to_string(i * each + k),
                    "Ferry no. " + std::to_string(k));
    }
    write("f" + std::to_string(i) + ".jsonl", lines);
  }
  int killed = 0;
  for (int round = 1; round <= 12; ++round) {
    RunningProgram victim("morgue-indexer", {"sync", "-C", archive, papers,
                                             "--batch", "10", "--jobs", "1"});
    std::this_thread::sleep_for(std::chrono::milliseconds(round * 15));
    victim.signal(SIGKILL);
    killed += victim.wait().exit_code == 128 + SIGKILL ? 1 : 0;
  }
  EXPECT_GT(killed, 0);
  EXPECT_EQ(sync().exit_code, 0);
  EXPECT_EQ(count("ferry"), std::to_string(files * each));
  EXPECT_EQ(counts(), "0 0 0 40 0 0; 0 0 0 0");
  EXPECT_EQ(indexer({"check"}).exit_code, 0);
}

}  // namespace
}  // namespace morgue
