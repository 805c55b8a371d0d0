#include "tests/archive/damaged_record.h"

#include <utility>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "tests/archive/full_article.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

ArticleNumber readable(const Record& record) {
  ArticleNumber last = 0;
  record.for_each(1, [&](ArticleNumber number, Article&& article) {
    EXPECT_EQ(number, ++last);
    EXPECT_EQ(article, numbered_article(number));
    return true;
  });
  EXPECT_EQ(record.catalog().next_number, last + 1);
  for (ArticleNumber number = 1; number <= last; ++number) {
    EXPECT_TRUE(record.find("id-" + std::to_string(number))) << number;
  }
  return last;
}

}  // namespace

void commit_articles(Record& record, ArticleNumber from, ArticleNumber to) {
  Record::Batch batch;
  for (ArticleNumber number = from; number <= to; ++number) {
    batch.put(number, numbered_article(number));
  }
  Catalog catalog;
  catalog.next_number = to + 1;
  batch.put(catalog);
  record.commit(std::move(batch));
}

std::optional<ArticleNumber> answer(const fs::path& directory,
                                    Record::Access access) {
  try {
    return readable(Record(directory, access));
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kCorrupt) << error.what();
    EXPECT_NE(std::string(error.what()).find(directory.string()),
              std::string::npos)
        << error.what();
    return std::nullopt;
  }
}

fs::path largest_file(const fs::path& directory, const std::string& extension) {
  fs::path largest;
  std::uintmax_t most = 0;
  for (const auto& file : fs::directory_iterator(directory)) {
    if (file.path().extension() == extension && file.file_size() >= most) {
      most = file.file_size();
      largest = file.path();
    }
  }
  return largest;
}

void flip_bit(const fs::path& file, std::size_t at) {
  std::string text = file_text(file);
  text.at(at) = static_cast<char>(text.at(at) ^ 1 << at % 8);
  write_file(file, text);
}

RecordCopy::RecordCopy(const fs::path& original) {
  fs::copy(original, directory(), fs::copy_options::recursive);
}

}  // namespace morgue
