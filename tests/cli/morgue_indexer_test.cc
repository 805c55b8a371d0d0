#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/archive_fixture.h"
#include "tests/cli/run_program.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

std::string story(int number, const std::string& text) {
  return R"({"id":"s-)" + std::to_string(number) +
         R"(","headline":"Story","date":"2020-08-03","language":"en","text":")" +
         text + R"("})" + "\n";
}

class MorgueIndexer : public ArchiveFixture {
 protected:
  std::string file(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return (folder / name).string();
  }

  ProgramRun add(std::vector<std::string> arguments,
                 const std::string& input = "") const {
    arguments.insert(arguments.begin(),
                     {"add", "-C", archive, "--progress", "none"});
    return run_program("morgue-indexer", arguments, {.text = input});
  }

  // The summary without its seconds.
  static std::string summary(const ProgramRun& run) {
    return run.out.substr(0, run.out.rfind(';'));
  }
};

TEST_F(MorgueIndexer, SaysWhatBecameOfEveryRecord) {
  const std::string stories =
      file("in/a.jsonl", story(1, "One.") + story(2, "Two.") + "{broken\n" +
                             story(2, "Two.") + story(1, "One, revised."));
  const ProgramRun first = add({stories});
  EXPECT_EQ(first.exit_code, 5) << first.err;
  EXPECT_EQ(summary(first),
            "read 5 = 2 added + 1 updated + 1 unchanged + 0 duplicate + "
            "1 rejected; 0 warnings");
  const ProgramRun again = add({stories, "--on-duplicate", "skip"});
  EXPECT_EQ(summary(again),
            "read 5 = 0 added + 0 updated + 3 unchanged + 1 duplicate + "
            "1 rejected; 0 warnings");
}

TEST_F(MorgueIndexer, ExplainsRejectsInAFile) {
  const std::string rejects = (folder / "rejects.jsonl").string();
  add({file("a.jsonl", story(1, "One.") + "{broken\n"), "--reject", rejects});
  std::ifstream stream(rejects);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  EXPECT_NE(text.find(R"("type":"reject")"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("reason":"bad-json")"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("line":2)"), std::string::npos) << text;
}

TEST_F(MorgueIndexer, WritesNothingOnADryRun) {
  const ProgramRun run =
      add({"--dry-run", file("a.jsonl", story(1, "One.") + "{broken\n")});
  EXPECT_EQ(run.exit_code, 5) << run.err;
  EXPECT_EQ(summary(run),
            (folder / "a.jsonl").string() +
                ": jsonl, 1 article; rejected: 1 bad-json; Story\n"
                "read 2 = 1 added + 0 updated + 0 unchanged + 0 duplicate + "
                "1 rejected; 0 warnings");
  EXPECT_NE(run.err.find("bad-json"), std::string::npos) << run.err;
  EXPECT_FALSE(fs::exists(fs::path(archive) / "rejects"));
  const ProgramRun found =
      run_program("morgue-query", {"-C", archive, "count", "One"});
  EXPECT_EQ(found.out, "0\n");
}

TEST_F(MorgueIndexer, TellsOfEachFormatAndSourceWhereThereAreSeveral) {
  const ProgramRun one = add({file("a.jsonl", story(1, "One."))});
  EXPECT_EQ(one.err, "");
  const ProgramRun two =
      add({file("b.jsonl", story(2, "Two.")),
           file("c.csv", "title,text,source\nC,Three.,The Paper\n")});
  EXPECT_EQ(two.err,
            "formats: 1 csv, 1 jsonl\nsources: 1 The Paper, 1 without\n");
}

TEST_F(MorgueIndexer, WhereAnArticleWasReadFromCanBeLookedUp) {
  const std::string line = story(1, "One.");
  const std::string stories = file("a.jsonl", "\n" + line);
  add({stories});
  const ProgramRun shown =
      run_program("morgue-query", {"-C", archive, "show", "s-1", "--raw"});
  EXPECT_EQ(shown.exit_code, 0) << shown.err;
  EXPECT_NE(shown.out.find("file                " + stories + "\noffset" +
                           "              1\n"),
            std::string::npos)
      << shown.out;
  EXPECT_EQ(run_program("morgue-query",
                        {"-C", archive, "show", "s-1", "--raw", "--fields"})
                .exit_code,
            2);
}

TEST_F(MorgueIndexer, ReadsFromAPipe) {
  const ProgramRun run = add({"-"}, story(1, "One.") + story(2, "Two."));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(summary(run).substr(0, 20), "read 2 = 2 added + 0");
}

TEST_F(MorgueIndexer, TakesValuesFromThePath) {
  const std::string text = "A headline\n\nThe text of it is short.\n";
  file("papers/sport/one.txt", text);
  add({(folder / "papers").string(), "--map", "section=@folder"});
  const ProgramRun found = run_program(
      "morgue-query", {"-C", archive, "--format", "ids", "section:sport"});
  EXPECT_EQ(found.out, (folder / "papers/sport/one.txt").string() + "\n");
}

TEST_F(MorgueIndexer, DatesArticlesFromTheirPathsOnlyWhereAsked) {
  const std::string text = "A headline\n\nThe text of it is short.\n";
  file("papers/2019/08/03.txt", text);
  file("papers/other.txt", "An" + text);
  file("papers/2018-01-02.jsonl", story(1, "One."));
  const auto found = [&](const std::string& query) {
    return run_program("morgue-query", {"-C", archive, "count", query}).out;
  };
  add({(folder / "papers").string()});
  EXPECT_EQ(found("since:2019-08-03 until:2019-08-03"), "0\n");
  const ProgramRun run =
      add({(folder / "papers").string(), "--date-from", "path"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(summary(run),
            "read 3 = 0 added + 1 updated + 2 unchanged + 0 duplicate + "
            "0 rejected; 0 warnings");
  EXPECT_EQ(found("since:2019-08-03 until:2019-08-03"), "1\n");
  EXPECT_EQ(found("until:2018-12-31"), "0\n");
  const std::string id = (folder / "papers/2019/08/03.txt").string();
  const ProgramRun shown =
      run_program("morgue-query", {"-C", archive, "show", id, "--fields"});
  EXPECT_NE(shown.out.find("2019-08-03 (day, from file, zone assumed)"),
            std::string::npos)
      << shown.out;
}

TEST_F(MorgueIndexer, CountsWarningsByReason) {
  const std::string dated =
      R"({"headline":"A","date":"2020-08-03","published_at":")";
  const ProgramRun run = add(
      {file("a.jsonl", dated + "2019-08-03\"}\n" + dated + "2018-08-03\"}\n" +
                           R"({"headline":"B","date":"2203-01-01"})")});
  EXPECT_EQ(summary(run),
            "read 3 = 2 added + 0 updated + 1 unchanged + 0 duplicate + "
            "0 rejected; 3 warnings (2 date-conflict, 1 implausible-date)");
}

TEST_F(MorgueIndexer, PrintsItsSummaryAsJson) {
  const ProgramRun run = add({"--json", file("a.jsonl", story(1, "One."))});
  EXPECT_EQ(run.out.substr(0, run.out.find(R"("seconds")")),
            R"({"type":"summary","read":1,"added":1,"updated":0,)"
            R"("unchanged":0,"duplicate":0,"rejected":0,"warnings":0,)");
  EXPECT_NE(run.out.find(R"("warned":{},"skipped":{},"formats":{"jsonl":1},)"
                         R"("sources":{"without":1}})"),
            std::string::npos)
      << run.out;
}

TEST_F(MorgueIndexer, RemovesWhatCanThenNotBeFound) {
  add({file("a.jsonl", story(1, "One.") + story(2, "Two."))});
  const ProgramRun run =
      run_program("morgue-indexer", {"remove", "-C", archive, "s-1", "s-9"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "removed 1 of 2\n");
  EXPECT_EQ(run.err, "no article has the id s-9\n");
  EXPECT_EQ(
      run_program("morgue-query", {"-C", archive, "--format", "ids", "story"})
          .out,
      "s-2\n");
}

TEST_F(MorgueIndexer, AnswersTheSameWhenRebuilt) {
  std::string stories;
  for (int i = 0; i < 300; ++i) {
    stories += story(i, "Rain " + std::to_string(i % 7) + " fell on word" +
                            std::to_string(i % 11));
  }
  add({file("a.jsonl", stories), "--batch", "50"});
  const std::vector<std::string> search = {
      "-C", archive, "-n", "400", "--format", "ids", "rain word3"};
  const std::string before = run_program("morgue-query", search).out;
  // Equal scores: the later arrival first.
  EXPECT_EQ(before.substr(0, 10), "s-289\ns-27") << before;
  for (const char* command : {"rebuild", "compact"}) {
    const ProgramRun run =
        run_program("morgue-indexer", {command, "-C", archive});
    EXPECT_EQ(run.exit_code, 0) << command << run.err;
    EXPECT_EQ(run_program("morgue-query", search).out, before) << command;
  }
  EXPECT_EQ(run_program("morgue-indexer", {"check", "-C", archive}).exit_code,
            0);
}

TEST_F(MorgueIndexer, EndsWithACodeThatTellsWhy) {
  const std::string bad = file("bad.bin", std::string("\0\1\2\3", 4));
  struct Case {
    std::vector<std::string> arguments;
    int expected;
  };
  const std::vector<Case> cases = {
      {{"--help"}, 0},
      {{"--version"}, 0},
      {{}, 2},
      {{"ad"}, 2},
      {{"add", "-C", archive}, 2},
      {{"add", "-C", archive, bad, "--format", "pdf"}, 2},
      {{"add", "-C", archive, bad, "--tz", "Mars/Olympus"}, 2},
      {{"add", "-C", archive, bad, "--map", "headlin=hd"}, 2},
      {{"add", "-C", archive, bad, "--date-from", "ctime"}, 2},
      {{"init", archive}, 2},
      {{"stats", "-C", (folder / "nowhere").string()}, 3},
      {{"add", "-C", archive, (folder / "nothing").string()}, 3},
      {{"add", "-C", archive, bad}, 5},
  };
  for (const auto& c : cases) {
    const ProgramRun run = run_program("morgue-indexer", c.arguments);
    EXPECT_EQ(run.exit_code, c.expected)
        << testing::PrintToString(c.arguments) << run.err;
  }
}

TEST_F(MorgueIndexer, BeginsNothingWhereAnInputIsMissing) {
  const ProgramRun run = add(
      {file("a.jsonl", story(1, "One.")), (folder / "nothing.jsonl").string()});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("nothing.jsonl"), std::string::npos) << run.err;
  EXPECT_EQ(run_program("morgue-query", {"-C", archive, "count", "*"}).out,
            "0\n");
}

TEST_F(MorgueIndexer, KeepsWhatWasReadBeforeAFailure) {
  const ProgramRun run = add({file("a.jsonl", story(1, "One.") + "{broken\n"),
                              "--reject", "/dev/full"});
  EXPECT_EQ(run.exit_code, 3) << run.err;
  EXPECT_EQ(run_program("morgue-query", {"-C", archive, "count", "*"}).out,
            "1\n");
}

TEST_F(MorgueIndexer, AnySearchesWhileOneAdds) {
  std::string stories;
  for (int i = 0; i < 400; ++i) {
    stories += story(i, "Rain fell.");
  }
  const std::string input = file("a.jsonl", stories);
  add({file("first.jsonl", story(1000, "Rain fell."))});
  ProgramRun written;
  std::thread writer([&] { written = add({input, "--batch", "20"}); });
  for (int i = 0; i < 30; ++i) {
    const ProgramRun found =
        run_program("morgue-query", {"-C", archive, "count", "rain"});
    EXPECT_EQ(found.exit_code, 0) << found.err;
    // Whole batches, or the one article that was there before.
    EXPECT_EQ(std::stoul("0" + found.out) % 20, 1U) << found.out;
    const ProgramRun checked =
        run_program("morgue-indexer", {"check", "-C", archive});
    EXPECT_EQ(checked.exit_code, 0) << checked.out << checked.err;
  }
  writer.join();
  EXPECT_EQ(written.exit_code, 0) << written.err;
  EXPECT_EQ(run_program("morgue-query", {"-C", archive, "count", "rain"}).out,
            "401\n");
}

TEST_F(MorgueIndexer, TellsFilesOfOneNameApart) {
  const std::string text = " headline\n\nThe text of it is short.\n";
  file("2019/one.txt", "First" + text);
  file("2020/one.txt", "Second" + text);
  const ProgramRun run =
      add({(folder / "2019").string(), (folder / "2020").string()});
  EXPECT_EQ(summary(run).substr(0, 20), "read 2 = 2 added + 0");
}

TEST_F(MorgueIndexer, NeverBeginsANewRecordWhereOneHasGone) {
  add({file("a.jsonl", story(1, "One."))});
  fs::remove_all(fs::path(archive) / "record");
  for (const char* command : {"rebuild", "compact"}) {
    EXPECT_EQ(run_program("morgue-indexer", {command, "-C", archive}).exit_code,
              4)
        << command;
  }
  EXPECT_EQ(add({"-"}, story(2, "Two.")).exit_code, 4);
  EXPECT_TRUE(fs::exists(fs::path(archive) / "segments/1/index"));
}

TEST_F(MorgueIndexer, ChecksTheRecordToo) {
  std::string stories;
  for (int i = 0; i < 200; ++i) {
    stories += story(i, "Words of story " + std::to_string(i * 7919));
  }
  add({file("a.jsonl", stories)});
  ASSERT_EQ(run_program("morgue-indexer", {"compact", "-C", archive}).exit_code,
            0);
  for (const auto& entry :
       fs::directory_iterator(fs::path(archive) / "record")) {
    if (entry.path().extension() == ".sst") {
      std::fstream bytes(entry.path(),
                         std::ios::in | std::ios::out | std::ios::binary);
      bytes.seekp(static_cast<std::streamoff>(entry.file_size() / 3));
      bytes.put('\x55');
    }
  }
  EXPECT_NE(run_program("morgue-indexer", {"check", "-C", archive}).exit_code,
            0);
}

TEST_F(MorgueIndexer, ChecksTheRecordsFilesToo) {
  add({file("a.jsonl", story(1, "One."))});
  ASSERT_EQ(run_program("morgue-indexer", {"compact", "-C", archive}).exit_code,
            0);
  const fs::path record = fs::path(archive) / "record";
  for (const auto& entry : fs::directory_iterator(record)) {
    if (entry.path().extension() == ".sst") {
      std::ofstream(entry.path(), std::ios::app | std::ios::binary) << 'x';
      break;
    }
  }
  const ProgramRun run =
      run_program("morgue-indexer", {"check", "-C", archive});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_NE(run.out.find("bytes instead of"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("restore it from a backup"), std::string::npos)
      << run.out;
}

TEST_F(MorgueIndexer, RefusesANewerFormatByName) {
  std::ofstream(fs::path(archive) / "MORGUE") << "morgue 7\n";
  const ProgramRun run =
      run_program("morgue-indexer", {"stats", "-C", archive});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("format 7"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace morgue
