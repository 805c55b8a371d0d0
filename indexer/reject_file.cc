#include "indexer/reject_file.h"

#include "archive/error.h"
#include "text/json_string.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// File names are bytes, not text.
std::string quoted(const std::string& bytes) {
  return json_string(repair_utf8(bytes));
}

}  // namespace

void RejectFile::add(const Reject& reject) { write("reject", reject); }

void RejectFile::warn(const Article& article, const Warning& warning) {
  write("warning", {.file = article.raw.file,
                    .offset = article.raw.offset,
                    .id = article.id,
                    .reason = warning.reason,
                    .message = warning.message});
}

void RejectFile::write(const std::string& type, const Reject& reject) {
  if (!out_.is_open()) {
    std::error_code ignored;
    std::filesystem::create_directories(file_.parent_path(), ignored);
    out_.open(file_, std::ios::app);
  }
  out_ << R"({"type":)" << quoted(type) << R"(,"source":)"
       << quoted(reject.file) << R"(,"offset":)" << reject.offset;
  if (reject.line != 0) {
    out_ << R"(,"line":)" << reject.line;
  }
  out_ << R"(,"id":)" << quoted(reject.id) << R"(,"reason":)"
       << quoted(reject.reason) << R"(,"message":)" << quoted(reject.message)
       << "}" << std::endl;
  if (!out_) {
    throw Error(Failure::kIo, "writing rejects to " + file_.string());
  }
}

}  // namespace morgue
