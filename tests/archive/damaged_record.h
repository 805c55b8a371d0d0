#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "archive/record.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {

// Commits these numbered_articles and a catalog that says so.
void commit_articles(Record& record, ArticleNumber from, ArticleNumber to);

// How many articles the record at `directory` answers with, checking that each
// is right and found by its id; nullopt where it named the damage instead.
std::optional<ArticleNumber> answer(const std::filesystem::path& directory,
                                    Record::Access access);

// The largest file with this extension: ".log", ".sst".
std::filesystem::path largest_file(const std::filesystem::path& directory,
                                   const std::string& extension);

void flip_bit(const std::filesystem::path& file, std::size_t at);

// A copy of a record's directory, to be damaged.
class RecordCopy {
 public:
  explicit RecordCopy(const std::filesystem::path& original);

  std::filesystem::path directory() const { return archive_.path() / "record"; }

 private:
  TemporaryDirectory archive_;
};

}  // namespace morgue
