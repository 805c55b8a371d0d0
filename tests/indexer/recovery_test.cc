#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/layout.h"
#include "indexer/archive_stats.h"
#include "indexer/archive_writer.h"
#include "tests/indexer/differences.h"
#include "tests/indexer/temporary_archive.h"

namespace morgue {
namespace {

// What the while before a kill is counted from: the start, so that recovery
// itself is met too, or the first commit, however slow the machine.
enum class Moment { kAfterStart, kAfterNews };

Moment moment_of(unsigned kill) {
  return kill % 4 == 0 ? Moment::kAfterStart : Moment::kAfterNews;
}

// The number on the last whole line; 0: there is none.
unsigned long last_line_of(const std::string& said) {
  const std::size_t end = said.rfind('\n');
  if (end == std::string::npos) {
    return 0;
  }
  const std::size_t begin = end == 0 ? end : said.rfind('\n', end - 1);
  return std::strtoul(
      said.c_str() + (begin == std::string::npos ? 0 : begin + 1), nullptr, 10);
}

// Runs crash_writer, kills it after a while, and returns the last number that
// it had acknowledged (0: none).
unsigned long run_and_kill(const std::string& archive, unsigned long first,
                           std::string on_duplicate, Moment moment,
                           std::chrono::microseconds after) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("no pipe");
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  std::string program = MORGUE_CRASH_WRITER;
  std::string path = archive;
  std::string start = std::to_string(first);
  std::string batch = "10";
  const std::array<char*, 6> arguments = {program.data(),      path.data(),
                                          start.data(),        batch.data(),
                                          on_duplicate.data(), nullptr};
  pid_t child = 0;
  if (posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(),
                  environ) != 0) {
    throw std::runtime_error("cannot run " + program);
  }
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string said;
  std::array<char, 4096> bytes{};
  if (moment == Moment::kAfterNews) {
    const ssize_t n = read(ends[0], bytes.data(), bytes.size());
    said.append(bytes.data(),
                static_cast<std::size_t>(std::max(n, ssize_t{0})));
  }
  std::this_thread::sleep_for(after);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  for (ssize_t n; (n = read(ends[0], bytes.data(), bytes.size())) > 0;) {
    said.append(bytes.data(), static_cast<std::size_t>(n));
  }
  close(ends[0]);
  return last_line_of(said);
}

unsigned kills() {
  const char* wanted = std::getenv("MORGUE_KILLS");
  return wanted == nullptr
             ? 50
             : static_cast<unsigned>(std::strtoul(wanted, nullptr, 10));
}

TEST(Recovery, LosesAndDoublesNothingWhenKilled) {
  TemporaryArchive archive;
  std::mt19937 random(20200915);
  unsigned long acknowledged = 0;
  unsigned killed_with_news = 0;
  for (unsigned kill = 0; kill < kills(); ++kill) {
    const auto after = std::chrono::microseconds(random() % 250'000);
    const unsigned long last = run_and_kill(archive.path(), acknowledged + 1,
                                            "version", moment_of(kill), after);
    killed_with_news += last > acknowledged ? 1U : 0U;
    acknowledged = std::max(acknowledged, last);
    { ArchiveWriter recovers(archive.path(), {}); }
    ASSERT_EQ(differences(archive.path()), "") << "after kill " << kill;
    const ArchiveStats stats = archive_stats(archive.path());
    ASSERT_EQ(stats.waiting, 0U) << "after kill " << kill;
    ASSERT_GE(stats.articles, acknowledged) << "after kill " << kill;
    const Record record(ArchiveLayout{archive.path()}.record(),
                        Record::Access::kRead);
    for (unsigned long i = 1; i <= acknowledged; ++i) {
      ASSERT_TRUE(record.find("story-" + std::to_string(i)).has_value())
          << "story-" << i << " was acknowledged; kill " << kill;
    }
  }
  EXPECT_GT(killed_with_news, kills() / 4) << "the kills came too early";
}

// What was replaced is in no way left behind, whenever the crash came.
TEST(Recovery, ForgetsWhatWasReplacedWhenKilled) {
  TemporaryArchive archive;
  std::mt19937 random(19870226);
  unsigned long acknowledged = 0;
  for (unsigned kill = 0; kill < kills() / 4; ++kill) {
    const auto after = std::chrono::microseconds(random() % 250'000);
    acknowledged =
        std::max(acknowledged, run_and_kill(archive.path(), acknowledged + 1,
                                            "replace", moment_of(kill), after));
    if (kill % 3 == 0) {
      // What `morgue-indexer rebuild` does, in the place of recovering.
      ArchiveWriter(archive.path(), {.recover = false}).rebuild();
    } else {
      ArchiveWriter recovers(archive.path(), {});
    }
    ASSERT_EQ(differences(archive.path()), "") << "after kill " << kill;
    std::size_t rows = 0;
    std::size_t keys = 0;
    const Record record(ArchiveLayout{archive.path()}.record(),
                        Record::Access::kRead);
    record.for_each_number(1, [&](ArticleNumber) { return ++rows > 0; });
    record.for_each_key(
        "", [&](std::string_view, const KeyEntry&) { return ++keys > 0; });
    ASSERT_EQ(rows, keys) << "after kill " << kill;
  }
  EXPECT_GT(acknowledged, 0U) << "the kills came too early";
}

}  // namespace
}  // namespace morgue
