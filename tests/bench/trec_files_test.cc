#include "bench/trec_files.h"

#include <sstream>

#include <gtest/gtest.h>

#include "archive/error.h"

namespace morgue {
namespace {

TEST(TrecFiles, ReadsTopics) {
  std::istringstream input("1\tRICE IN ASIA\n\nmn-7\tA \"quoted\" one\r\n");
  const std::vector<Topic> topics = read_topics(input);
  ASSERT_EQ(topics.size(), 2U);
  EXPECT_EQ(topics[0].id, "1");
  EXPECT_EQ(topics[0].text, "RICE IN ASIA");
  EXPECT_EQ(topics[1].id, "mn-7");
}

TEST(TrecFiles, RefusesTopicsWithoutId) {
  for (const char* text : {"no tab here\n", "\ttext\n"}) {
    std::istringstream input(std::string("1\tgood\n") + text);
    try {
      read_topics(input);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kBadInput) << text;
      EXPECT_NE(std::string(error.what()).find("line 2"), std::string::npos)
          << error.what();
    }
  }
}

TEST(TrecFiles, ReadsJudgements) {
  std::istringstream input("1 0 268 1\n1 0 300 0\n2\t0\ta-b\t2\n1 0 300 1\n");
  const auto judgements = read_judgements(input);
  ASSERT_EQ(judgements.size(), 2U);
  EXPECT_EQ(judgements.at("1").at("268"), 1);
  EXPECT_EQ(judgements.at("1").at("300"), 1) << "the later judgement stands";
  EXPECT_EQ(judgements.at("2").at("a-b"), 2);
}

TEST(TrecFiles, RefusesBrokenJudgements) {
  for (const char* text : {"1 0 268\n", "1 0 268 yes\n", "x\n"}) {
    std::istringstream input(text);
    EXPECT_THROW(read_judgements(input), Error) << text;
  }
}

TEST(TrecFiles, WritesARun) {
  std::ostringstream out;
  write_run(out, "7", {{"a b", 2.5}, {"c", 0.125}});
  EXPECT_EQ(out.str(), "7 Q0 a_b 1 2.5 morgue\n7 Q0 c 2 0.125 morgue\n");
}

}  // namespace
}  // namespace morgue
