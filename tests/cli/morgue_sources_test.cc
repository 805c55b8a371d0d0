#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/archive_fixture.h"
#include "tests/cli/run_program.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

std::string story_from(const std::string& id, const std::string& source,
                       const std::string& day) {
  return R"({"id":")" + id + R"(","headline":"Harbour","source":")" + source +
         R"(","date":")" + day + R"(","text":"The ferry is late."})" + "\n";
}

class MorgueSources : public ArchiveFixture {
 protected:
  void names(const std::string& text) const {
    std::ofstream(archive + "/sources.txt", std::ios::binary) << text;
  }

  ProgramRun add(const std::string& stories) const {
    return run_program("morgue-indexer",
                       {"add", "-C", archive, "--progress", "none", "-"},
                       {.text = stories, .environment = {}});
  }

  std::string count(const std::string& query) const {
    const std::string found =
        run_program("morgue-query", {"-C", archive, "count", query}).out;
    return found.substr(0, found.find('\n'));
  }

  std::string facet() const {
    return run_program("morgue-query", {"-C", archive, "facet", "source",
                                        "ferry", "--format", "csv"})
        .out;
  }
};

TEST_F(MorgueSources, AreCountedAndFoundUnderAnyOfTheirNames) {
  names("BBC News = bbc.co.uk, British Broadcasting Corporation\n");
  add(story_from("1", "BBC News", "2020-01-02") +
      story_from("2", "www.bbc.co.uk", "2019-03-04") +
      story_from("3", "The BBC NEWS", "") +
      story_from("4", "AP", "2020-01-05") +
      story_from("5", "The Associated Press", "2020-01-06") +
      story_from("6", "Valley News", "2020-01-07"));
  EXPECT_EQ(facet(),
            "source,count\r\nBBC News,3\r\nAssociated Press,2\r\n"
            "Valley News,1\r\n");
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"source:\"BBC News\"", "3"},
      {"source:bbc.co.uk", "3"},
      {"source:\"british broadcasting corporation\"", "3"},
      {"source:www.bbc.co.uk", "1"},  // as it was printed
      {"source:AP", "2"},
      {"source:\"the associated press\"", "2"},
      {"source:\"valley news\"", "1"},
      {"source:reuters", "0"},
  };
  for (const auto& [query, expected] : cases) {
    EXPECT_EQ(count(query), expected) << query;
  }
  const ProgramRun shown =
      run_program("morgue-query", {"-C", archive, "show", "www-bbc-co-uk:2"});
  EXPECT_NE(shown.out.find("www.bbc.co.uk"), std::string::npos) << shown.out;
}

TEST_F(MorgueSources, AreListedWithTheNamesThatMadeThem) {
  names("BBC News = bbc.co.uk\n");
  add(story_from("1", "BBC News", "2020-01-02") +
      story_from("2", "bbc.co.uk", "2019-03-04") +
      story_from("3", "Valley News", "2020-01-07") +
      story_from("4", "valleynews.example", "") +
      story_from("5", "", "2020-01-07"));
  const ProgramRun run = indexer({"sources"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(
      run.out,
      "source                articles  first       last        printed as\n"
      "BBC News                     2  2019-03-04  2020-01-02  1 BBC News, "
      "1 bbc.co.uk\n"
      "Valley News                  1  2020-01-07  2020-01-07\n"
      "valleynews.example           1  -           -\n"
      "may be the same: Valley News = valleynews.example\n"
      "3 sources of 5 articles; 1 name none\n");
  const ProgramRun json = indexer({"sources", "--json"});
  EXPECT_EQ(json.out.substr(0, json.out.find('\n')),
            R"({"type":"source","name":"BBC News","articles":2,"undated":0,)"
            R"("first_day":"2019-03-04","last_day":"2020-01-02",)"
            R"("printed":{"BBC News":1,"bbc.co.uk":1},"similar":[]})");
  EXPECT_NE(json.out.find(R"({"type":"sources","sources":3,"articles":5,)"
                          R"("without":1,"current":true})"),
            std::string::npos)
      << json.out;
}

TEST_F(MorgueSources, FollowAChangedFileWhenRebuilt) {
  add(story_from("1", "Post", "2020-01-02") +
      story_from("2", "post.example", ""));
  EXPECT_EQ(facet(), "source,count\r\nPost,1\r\npost.example,1\r\n");
  names("Harbour Post = Post, post.example\n");
  const ProgramRun before = indexer({"sources"});
  EXPECT_NE(before.out.find("morgue-indexer rebuild"), std::string::npos)
      << before.out;
  add(story_from("3", "Post", ""));
  EXPECT_NE(indexer({"sources"}).out.find("rebuild"), std::string::npos);
  EXPECT_EQ(indexer({"rebuild"}).exit_code, 0);
  EXPECT_EQ(facet(), "source,count\r\nHarbour Post,3\r\n");
  EXPECT_EQ(indexer({"sources"}).out.find("rebuild"), std::string::npos);
  // What is printed has not changed: nothing is a new version.
  const ProgramRun again = add(story_from("1", "Post", "2020-01-02"));
  EXPECT_NE(again.out.find("1 unchanged"), std::string::npos) << again.out;
}

TEST_F(MorgueSources, TellThatTheFileCannotBeRead) {
  fs::remove(fs::path(archive) / "sources.txt");
  fs::create_directory(fs::path(archive) / "sources.txt");
  const ProgramRun run = indexer({"sources"});
  EXPECT_EQ(run.exit_code, 3) << run.err;
  EXPECT_NE(run.err.find("sources.txt: it failed"), std::string::npos)
      << run.err;
}

TEST_F(MorgueSources, TellWhichLineOfTheFileIsWrong) {
  names("Post = post.example\nValley News\n");
  for (const char* command : {"sources", "rebuild"}) {
    const ProgramRun run = indexer({command});
    EXPECT_EQ(run.exit_code, 2) << command;
    EXPECT_NE(run.err.find("sources.txt, line 2: write NAME = ALIAS"),
              std::string::npos)
        << command << run.err;
  }
}

}  // namespace
}  // namespace morgue
