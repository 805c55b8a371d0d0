#include "archive/engine_error.h"

#include <functional>
#include <vector>

#include <gtest/gtest.h>

#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

TEST(EngineError, BecomesOurs) {
  struct Case {
    std::function<void()> work;
    Failure failure;
  };
  const std::vector<Case> cases = {
      {[] { throw Xapian::DatabaseCorruptError("bad block"); },
       Failure::kCorrupt},
      {[] { throw Xapian::DatabaseVersionError("bad block"); },
       Failure::kNewerFormat},
      {[] { throw Xapian::DatabaseLockError("bad block"); }, Failure::kLocked},
      {[] { throw Xapian::QueryParserError("bad block"); }, Failure::kBadQuery},
      {[] { throw Xapian::WildcardError("bad block"); },
       Failure::kTooExpensive},
      {[] { throw Xapian::DatabaseError("bad block"); }, Failure::kIo},
      {[] { throw Xapian::NetworkError("bad block"); }, Failure::kIo},
  };
  for (const auto& c : cases) {
    try {
      in_our_words("searching", c.work);
      ADD_FAILURE() << "nothing thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), c.failure) << error.what();
      EXPECT_EQ(std::string(error.what()), "searching: bad block");
    }
  }
}

TEST(EngineError, OfARealDatabase) {
  const TemporaryDirectory directory;
  const std::string path = (directory.path() / "absent").string();
  try {
    in_our_words("opening segment " + path,
                 [&] { return Xapian::Database(path); });
    ADD_FAILURE() << "nothing thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kNotFound) << error.what();
    EXPECT_EQ(std::string(error.what()).find("opening segment " + path), 0U);
  }
}

TEST(EngineError, PassesResultsThrough) {
  int number = 1;
  int& same = in_our_words("counting", [&]() -> int& { return number; });
  EXPECT_EQ(&same, &number);
}

}  // namespace
}  // namespace morgue
