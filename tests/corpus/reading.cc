#include "tests/corpus/reading.h"

#include <atomic>
#include <fstream>
#include <utility>

#include <gtest/gtest.h>
#include <unistd.h>

#include "corpus/byte_stream.h"
#include "corpus/file_reading.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

}  // namespace

TemporaryFolder::TemporaryFolder() {
  static std::atomic<int> count = 0;
  path_ = fs::temp_directory_path() /
          ("morgue-corpus-" + std::to_string(::getpid()) + "-" +
           std::to_string(count++));
  fs::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code unimportant;
  fs::remove_all(path_, unimportant);
}

fs::path TemporaryFolder::write(std::string_view name, std::string_view bytes) {
  fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file;
}

std::vector<Incoming> drain(ArticleReader& reader) {
  std::vector<Incoming> all;
  while (auto incoming = reader.next()) {
    all.push_back(std::move(*incoming));
  }
  return all;
}

std::vector<Incoming> read_bytes(std::string bytes, ReaderOptions options,
                                 const std::string& name) {
  const auto reader = reader_for(
      {InputName::of(name),
       std::make_unique<ByteSource>(make_memory_stream(std::move(bytes))),
       std::make_shared<const ReaderSetup>(std::move(options))});
  return drain(*reader);
}

Submission read_one(std::string bytes, ReaderOptions options,
                    const std::string& name) {
  const auto all = read_bytes(std::move(bytes), std::move(options), name);
  EXPECT_EQ(all.size(), 1U);
  if (all.empty() || !std::holds_alternative<Submission>(all.front())) {
    ADD_FAILURE() << "not an article: " << describe(all);
    return {};
  }
  return std::get<Submission>(all.front());
}

std::string body_of(const Article& article) {
  std::string body;
  for (const Paragraph& paragraph : article.body) {
    if (paragraph.kind != ParagraphKind::kText) {
      body += std::to_string(static_cast<int>(paragraph.kind)) + ":";
    }
    body += paragraph.text + "\n";
  }
  return body;
}

std::string describe(const Incoming& incoming) {
  if (const auto* reject = std::get_if<Reject>(&incoming)) {
    return "!" + reject->reason + "@" + std::to_string(reject->line);
  }
  if (const auto* skip = std::get_if<Skip>(&incoming)) {
    return "~" + skip->reason;
  }
  const Article& article = std::get<Submission>(incoming).article;
  std::string paragraphs;
  for (const Paragraph& paragraph : article.body) {
    paragraphs += (paragraphs.empty() ? "" : "¶") + paragraph.text;
  }
  // A text file's id is its path, which differs from run to run.
  const std::string id = article.id.starts_with('/')
                             ? fs::path(article.id).filename().string()
                             : article.id;
  return id + "|" + article.headline + "|" +
         (article.published ? to_iso(*article.published) : "") + "|" +
         paragraphs;
}

std::string describe(const std::vector<Incoming>& all) {
  std::string lines;
  for (const Incoming& incoming : all) {
    lines += describe(incoming) + "\n";
  }
  return lines;
}

std::string warnings_of(const Submission& submission) {
  std::string reasons;
  for (const Warning& warning : submission.warnings) {
    reasons += (reasons.empty() ? "" : " ") + warning.reason;
  }
  return reasons;
}

ReaderOptions options_for(Format format) {
  ReaderOptions options;
  options.format = format;
  return options;
}

fs::path test_file(std::string_view name) {
  return fs::path(MORGUE_SOURCE_DIR) / "tests/data" / name;
}

fs::path shared_data() {
  const fs::path data = fs::path(MORGUE_SOURCE_DIR) / "../shared/data";
  return fs::exists(data) ? data : fs::path();
}

}  // namespace morgue
