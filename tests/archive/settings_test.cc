#include "archive/settings.h"

#include <functional>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

struct Refusal {
  Failure failure;
  std::string message;
};

Refusal refusal_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return {error.failure(), error.what()};
  }
  ADD_FAILURE() << "nothing thrown";
  return {};
}

TEST(Settings, AreReadBack) {
  const TemporaryDirectory directory;
  const auto root = directory.path() / "deep" / "archive";
  create_archive(root, {.language = "nl", .time_zone = "Europe/Amsterdam"});
  EXPECT_EQ(file_text(root / "MORGUE"),
            "morgue 1\nlanguage nl\ntime-zone Europe/Amsterdam\n");
  const ArchiveSettings settings = read_settings(root);
  EXPECT_EQ(settings.format, 1U);
  EXPECT_EQ(settings.language, "nl");
  EXPECT_EQ(settings.time_zone, "Europe/Amsterdam");
}

TEST(Settings, OfAnEmptyDirectoryMakeAnEmptyArchive) {
  const TemporaryDirectory directory;
  create_archive(directory.path(), {});
  EXPECT_EQ(file_text(directory.path() / "MORGUE"),
            "morgue 1\ntime-zone UTC\n");
  EXPECT_EQ(read_settings(directory.path()).language, "");
  const ArchiveLayout layout{directory.path()};
  EXPECT_TRUE(std::filesystem::is_directory(layout.segments()));
  const Record record(layout.record(), Record::Access::kRead);
  EXPECT_EQ(record.catalog(), Catalog());
}

TEST(Settings, NothingIsOverwritten) {
  const TemporaryDirectory directory;
  const auto& root = directory.path();
  write_file(root / "letter", "Dear");
  EXPECT_EQ(refusal_of([&] { create_archive(root, {}); }).failure,
            Failure::kExists);
  EXPECT_EQ(refusal_of([&] { create_archive(root / "letter", {}); }).failure,
            Failure::kExists);
  create_archive(root / "new", {});
  const Refusal refusal = refusal_of([&] { create_archive(root / "new", {}); });
  EXPECT_EQ(refusal.failure, Failure::kExists);
  EXPECT_EQ(refusal.message, "making archive " + (root / "new").string() +
                                 ": there is an archive already");
  EXPECT_EQ(file_text(root / "letter"), "Dear");
}

TEST(Settings, WhereThereIsNoArchive) {
  const TemporaryDirectory directory;
  write_file(directory.path() / "file", "");
  for (const char* name : {"absent", ".", "file"}) {
    const Refusal refusal =
        refusal_of([&] { read_settings(directory.path() / name); });
    EXPECT_EQ(refusal.failure, Failure::kNotFound) << name;
    EXPECT_EQ(refusal.message.find("opening archive " +
                                   (directory.path() / name).string()),
              0U)
        << refusal.message;
  }
}

TEST(Settings, ANewerFormatIsRefusedByName) {
  const TemporaryDirectory directory;
  write_file(directory.path() / "MORGUE", "morgue 7\nshape \xff round\n");
  const Refusal refusal = refusal_of([&] { read_settings(directory.path()); });
  EXPECT_EQ(refusal.failure, Failure::kNewerFormat);
  EXPECT_EQ(refusal.message,
            "opening archive " + directory.path().string() +
                ": it has format 7, this morgue reads up to 1");
}

TEST(Settings, DamageIsSeen) {
  const TemporaryDirectory directory;
  const std::vector<std::string> cases = {
      "",
      "morgue",
      "morgue 1",
      "morgue 0\n",
      "morgue -1\n",
      "morgue x\n",
      "morgue 1 \n",
      "morgue 99999999999\n",
      "language en\nmorgue 1\n",
      "morgue 1\nlanguage en",
      "morgue 1\nlanguage\n",
      "morgue 1\ncolour red\n",
      std::string(100'000, 'm'),
  };
  for (const std::string& text : cases) {
    write_file(directory.path() / "MORGUE", text);
    EXPECT_EQ(refusal_of([&] { read_settings(directory.path()); }).failure,
              Failure::kCorrupt)
        << text.substr(0, 40);
  }
}

TEST(Settings, ALineBreakInAValueIsRefused) {
  const TemporaryDirectory directory;
  const auto root = directory.path() / "archive";
  EXPECT_EQ(refusal_of([&] {
              create_archive(root, {.language = "en\nx y"});
            }).failure,
            Failure::kBadInput);
  EXPECT_FALSE(std::filesystem::exists(root));
}

}  // namespace
}  // namespace morgue
