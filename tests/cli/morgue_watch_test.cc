#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/cli/archive_fixture.h"
#include "tests/cli/run_program.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

std::string story_of(const std::string& word) {
  return R"({"id":")" + word + R"(","headline":"Harbour","text":")" + word +
         R"("})" + "\n";
}

class MorgueWatch : public ArchiveFixture {
 protected:
  void SetUp() override {
    ArchiveFixture::SetUp();
    papers = folder / "papers";
    fs::create_directory(papers);
    write(papers / "first.jsonl", story_of("ferry"));
  }

  static void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  }

  std::vector<std::string> watch(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {
        "watch", "-C",         archive, "--settle",
        "0.1",   "--progress", "none",  papers.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  // Waits, patiently, until something is so.
  static bool comes_true(const std::function<bool()>& is_so) {
    for (int round = 0; round < 300; ++round) {
      if (is_so()) {
        return true;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
  }

  static bool says(const RunningProgram& program, const std::string& text) {
    return comes_true(
        [&] { return program.err().find(text) != std::string::npos; });
  }

  bool finds(const std::string& word) const {
    return comes_true([&] {
      return run_program("morgue-query", {"-C", archive, "count", word}).out ==
             "1\n";
    });
  }

  static ProgramRun end(RunningProgram& program, int signal = SIGTERM) {
    program.signal(signal);
    return program.wait();
  }

  fs::path papers;
};

TEST_F(MorgueWatch, AddsWhatAppearsUntilItIsEnded) {
  RunningProgram program("morgue-indexer", watch());
  ASSERT_TRUE(says(program, "watching 1 folder;")) << program.err();
  EXPECT_TRUE(finds("ferry"));
  write(papers / "second.jsonl", story_of("pilot"));
  EXPECT_TRUE(finds("pilot"));
  write(papers / ".third", story_of("tide"));
  fs::rename(papers / ".third", papers / "third.jsonl");
  EXPECT_TRUE(finds("tide"));
  fs::create_directories(papers / "new/newer");
  write(papers / "new/newer/fourth.jsonl", story_of("crane"));
  EXPECT_TRUE(finds("crane"));
  write(papers / "new/newer/fifth.jsonl", story_of("barge"));
  EXPECT_TRUE(finds("barge"));
  write(papers / ".sixth", story_of("canoe"));
  fs::create_hard_link(papers / ".sixth", papers / "sixth.jsonl");
  EXPECT_TRUE(finds("canoe"));
  const ProgramRun run = end(program);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("in all: read "), std::string::npos) << run.out;
  EXPECT_EQ(run_program("morgue-indexer", {"check", "-C", archive}).exit_code,
            0);
}

TEST_F(MorgueWatch, LeavesAFileAloneThatIsBeingWritten) {
  RunningProgram program("morgue-indexer", watch());
  ASSERT_TRUE(says(program, "watching")) << program.err();
  std::ofstream half(papers / "half.jsonl", std::ios::binary);
  half << story_of("pilot").substr(0, 20) << std::flush;
  write(papers / "other.jsonl", story_of("tide"));
  EXPECT_TRUE(finds("tide"));
  half << story_of("pilot").substr(20);
  half.close();
  EXPECT_TRUE(finds("pilot"));
  const ProgramRun run = end(program, SIGINT);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("+ 0 rejected"), std::string::npos) << run.out;
}

TEST_F(MorgueWatch, LetsOthersWriteBetweenItsRoundsAndWaitsForThem) {
  RunningProgram program("morgue-indexer", watch());
  ASSERT_TRUE(says(program, "watching")) << program.err();
  EXPECT_EQ(run_program("morgue-indexer", {"add", "-C", archive, "-"},
                        {.text = story_of("tide")})
                .exit_code,
            0);
  // As RocksDB locks an archive that is being written to.
  const int held = open((archive + "/record/LOCK").c_str(), O_RDWR);
  ASSERT_GE(held, 0);
  struct flock lock {};
  lock.l_type = F_WRLCK;
  ASSERT_EQ(fcntl(held, F_SETLK, &lock), 0);
  write(papers / "second.jsonl", story_of("pilot"));
  EXPECT_TRUE(says(program, "waiting: ")) << program.err();
  close(held);
  EXPECT_TRUE(finds("pilot"));
  EXPECT_EQ(end(program).exit_code, 0);
}

TEST_F(MorgueWatch, WaitsUntilAMistakeIsMended) {
  RunningProgram program("morgue-indexer", watch());
  ASSERT_TRUE(says(program, "watching")) << program.err();
  write(fs::path(archive) / "sources.txt", "no name\n");
  write(papers / "second.jsonl", story_of("pilot"));
  EXPECT_TRUE(says(program, "sources.txt, line 1: ")) << program.err();
  write(fs::path(archive) / "sources.txt", "A = B\n");
  EXPECT_TRUE(finds("pilot"));
  EXPECT_EQ(end(program).exit_code, 0);
}

TEST_F(MorgueWatch, EndsWithAnErrorWhereTheFolderGoes) {
  RunningProgram program("morgue-indexer", watch());
  ASSERT_TRUE(says(program, "watching")) << program.err();
  fs::remove_all(papers);
  const ProgramRun run = program.wait();
  EXPECT_EQ(run.exit_code, 3) << run.err;
  EXPECT_EQ(run_program("morgue-indexer", watch()).exit_code, 3);
}

TEST_F(MorgueWatch, LooksThroughTheWholeFolderNowAndThenWhereAsked) {
  RunningProgram program("morgue-indexer", watch({"--every", "1"}));
  ASSERT_TRUE(says(program, "watching")) << program.err();
  // Not closed: nobody is told.
  std::ofstream growing(papers / "first.jsonl",
                        std::ios::binary | std::ios::app);
  growing << story_of("pilot") << std::flush;
  EXPECT_TRUE(finds("pilot"));
  EXPECT_EQ(end(program).exit_code, 0);
}

TEST_F(MorgueWatch, FindsEverythingWhereTooMuchHappensAtOnce) {
  std::size_t queue = 0;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> queue;
  constexpr std::size_t most = 40'000;
  if (queue == 0 || queue > most) {
    GTEST_SKIP() << "the queue takes " << queue << " events";
  }
  RunningProgram program("morgue-indexer", watch());
  ASSERT_TRUE(says(program, "watching")) << program.err();
  program.signal(SIGSTOP);
  for (std::size_t i = 0; i < queue / 2; ++i) {
    write(papers / ("passing" + std::to_string(i % 2)), "");
    fs::remove(papers / ("passing" + std::to_string(i % 2)));
  }
  fs::create_directory(papers / "unseen");
  write(papers / "unseen/last.jsonl", story_of("pilot"));
  program.signal(SIGCONT);
  EXPECT_TRUE(says(program, "more changed than could be told"))
      << program.err();
  EXPECT_TRUE(finds("pilot"));
  write(papers / "unseen/later.jsonl", story_of("tide"));
  EXPECT_TRUE(finds("tide"));
  EXPECT_EQ(end(program).exit_code, 0);
}

}  // namespace
}  // namespace morgue
