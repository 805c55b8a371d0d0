#include "indexer/ingest.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/indexer/temporary_archive.h"

namespace morgue {
namespace {

// Hands out what it was given.
class ListReader final : public ArticleReader {
 public:
  explicit ListReader(std::vector<Incoming> records)
      : records_(std::move(records)) {}

  std::optional<Incoming> next() override {
    if (at_ == records_.size()) {
      return std::nullopt;
    }
    return records_[at_++];
  }
  std::uint64_t bytes_taken() const override { return at_; }
  std::uint64_t bytes_total() const override { return records_.size(); }

 private:
  std::vector<Incoming> records_;
  std::size_t at_ = 0;
};

Incoming submission(const std::string& id, std::vector<Warning> warnings = {}) {
  return Submission{article(id, "Headline", "Text of " + id),
                    std::move(warnings)};
}

std::string counts(const IngestReport& report) {
  std::ostringstream text;
  text << report.read << "=" << report.added << "+" << report.updated << "+"
       << report.unchanged << "+" << report.duplicate << "+" << report.rejected
       << ";" << report.warnings;
  return text.str();
}

Outcome outcome_by_id(const Article& article) {
  switch (article.id.front()) {
    case 'u':
      return Outcome::kUpdated;
    case 's':
      return Outcome::kUnchanged;
    case 'd':
      return Outcome::kDuplicate;
    default:
      return Outcome::kAdded;
  }
}

class Ingest : public ::testing::Test {
 protected:
  IngestReport run(std::vector<Incoming> records, bool strict = false) {
    ListReader reader(std::move(records));
    return ingest(reader, outcome_by_id, rejects, progress,
                  {.stop = stop, .strict = strict});
  }

  std::string reject_lines() const {
    std::ifstream file(rejects.path());
    return {std::istreambuf_iterator<char>(file), {}};
  }

  TemporaryArchive folder;
  RejectFile rejects{folder.path() / "some" / "rejects.jsonl"};
  std::ostringstream shown;
  Progress progress{ProgressStyle::kNone, shown};
  std::atomic<bool> stop = false;
};

TEST_F(Ingest, CountsEveryRecordOnce) {
  const IngestReport report = run(
      {submission("a1"), submission("u1"), submission("s1"), submission("d1"),
       Reject{.file = "x", .reason = "bad-json", .message = "m"},
       submission("a2", {{"bad-date", "no such day"}})});
  EXPECT_EQ(counts(report), "6=2+1+1+1+1;1");
  EXPECT_EQ(reject_lines(),
            R"({"type":"reject","source":"x","offset":0,"id":"",)"
            R"("reason":"bad-json","message":"m"})"
            "\n"
            R"({"type":"warning","source":"","offset":0,"id":"a2",)"
            R"("reason":"bad-date","message":"no such day"})"
            "\n");
}

TEST_F(Ingest, CountsWhatIsNoArticleByItsReason) {
  const IngestReport report =
      run({Skip{.file = "x", .reason = "revisit"}, submission("a1"),
           Skip{.file = "x", .reason = "not-html"},
           Skip{.file = "x", .reason = "revisit"}});
  EXPECT_EQ(counts(report), "1=1+0+0+0+0;0");
  EXPECT_EQ(report.skipped.spelled(9), "2 revisit, 1 not-html");
  EXPECT_EQ(report.skipped.spelled(1), "2 revisit and 1 more");
  EXPECT_EQ(report.skipped.json(), R"({"not-html":1,"revisit":2})");
  EXPECT_FALSE(std::filesystem::exists(rejects.path()));
}

TEST_F(Ingest, RejectsDuplicatesWhereAskedTo) {
  EXPECT_EQ(counts(run({submission("d1")}, true)), "1=0+0+0+0+1;0");
  EXPECT_NE(reject_lines().find("duplicate-id"), std::string::npos);
}

TEST_F(Ingest, StopsWhenToldTo) {
  stop = true;
  const IngestReport report = run({submission("a1")});
  EXPECT_TRUE(report.interrupted);
  EXPECT_EQ(counts(report), "0=0+0+0+0+0;0");
}

TEST_F(Ingest, WritesNoRejectFileWhereNothingIsWrong) {
  run({submission("a1")});
  EXPECT_FALSE(std::filesystem::exists(rejects.path()));
}

}  // namespace
}  // namespace morgue
