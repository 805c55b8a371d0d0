#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "corpus/article_reader.h"

namespace morgue {

// Keeps what could not be honoured, one JSON object a line:
//   {"type":"reject","source":"a.jsonl","offset":120,"line":3,"id":"",
//    "reason":"bad-json","message":"..."}
//   {"type":"warning", ... the same, of an article that was taken}
// The file appears with its first line; lines are appended and flushed.
class RejectFile {
 public:
  explicit RejectFile(std::filesystem::path file) : file_(std::move(file)) {}

  // Throw Error(kIo) naming the file.
  void add(const Reject& reject);
  void warn(const Article& article, const Warning& warning);

  // False while nothing was written.
  bool used() const { return out_.is_open(); }
  const std::filesystem::path& path() const { return file_; }

 private:
  void write(const std::string& type, const Reject& reject);

  std::filesystem::path file_;
  std::ofstream out_;
};

}  // namespace morgue
