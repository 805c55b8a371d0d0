#include "archive/digest.h"

#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

// FIPS 180-4 example values.
constexpr const char* kOfNothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr const char* kOfAbc =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* kOfMillionA =
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

TEST(Sha256, OfKnownTexts) {
  EXPECT_EQ(to_hex(sha256("")), kOfNothing);
  EXPECT_EQ(to_hex(sha256("abc")), kOfAbc);
  EXPECT_EQ(to_hex(sha256(std::string(1'000'000, 'a'))), kOfMillionA);
}

TEST(Sha256, OfFiles) {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "file";
  const std::vector<std::pair<std::string, const char*>> cases = {
      {"", kOfNothing},
      {"abc", kOfAbc},
      {std::string(1'000'000, 'a'), kOfMillionA},
  };
  for (const auto& [text, hex] : cases) {
    write_file(file, text);
    EXPECT_EQ(to_hex(sha256_of_file(file)), hex);
  }
}

TEST(Sha256, OfAFileThatCannotBeRead) {
  const TemporaryDirectory directory;
  for (const auto& file : {directory.path() / "absent", directory.path()}) {
    try {
      sha256_of_file(file);
      ADD_FAILURE() << file;
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kIo);
      EXPECT_NE(std::string(error.what()).find(file.string()),
                std::string::npos)
          << error.what();
    }
  }
}

}  // namespace
}  // namespace morgue
