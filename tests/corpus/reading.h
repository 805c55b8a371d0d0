#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// A folder that lives as long as this does.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Makes the folders on the way.
  std::filesystem::path write(std::string_view name, std::string_view bytes);

 private:
  std::filesystem::path path_;
};

// All that a reader hands out.
std::vector<Incoming> drain(ArticleReader& reader);

// Reads the bytes as a file of that name.
std::vector<Incoming> read_bytes(std::string bytes, ReaderOptions options = {},
                                 const std::string& name = "input");

// The only article in the bytes; fails the test where there is another thing.
Submission read_one(std::string bytes, ReaderOptions options = {},
                    const std::string& name = "input");

// One line a record, for tables of expectations:
//   ID|HEADLINE|DATE|PARAGRAPHS   with "¶" between paragraphs
//   !REASON@LINE                  of a Reject
//   ~REASON                       of a Skip
std::string describe(const Incoming& incoming);
std::string describe(const std::vector<Incoming>& all);

// A paragraph a line, with its kind in front where it is not running text:
// "2:Sub-heading".
std::string body_of(const Article& article);

// "reason reason" of all warnings.
std::string warnings_of(const Submission& submission);

ReaderOptions options_for(Format format);

// A file of tests/data.
std::filesystem::path test_file(std::string_view name);

// Where the collections are that the project is tried on; empty: not here.
std::filesystem::path shared_data();

}  // namespace morgue
