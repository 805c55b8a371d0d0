#include "corpus/file_reading.h"

#include <cstdint>
#include <optional>
#include <utility>

#include <sys/stat.h>

#include "corpus/alto_page.h"
#include "corpus/container.h"
#include "corpus/detect_format.h"
#include "corpus/format_readers.h"
#include "corpus/mets_folders.h"

namespace morgue {
namespace {

// A file that is not read as articles: one record that says why.
class TellingReader : public ArticleReader {
 public:
  TellingReader(const ReaderInput& input, Incoming told)
      : told_(std::move(told)), size_(input.bytes->bytes_total()) {}

  std::optional<Incoming> next() override {
    return std::exchange(told_, std::nullopt);
  }

  std::uint64_t bytes_taken() const override { return told_ ? 0 : size_; }
  std::uint64_t bytes_total() const override { return size_; }

 private:
  std::optional<Incoming> told_;
  std::uint64_t size_;
};

std::unique_ptr<ArticleReader> refusing(const ReaderInput& input,
                                        std::string reason,
                                        std::string message) {
  Reject reject;
  reject.file = input.name.path;
  reject.reason = std::move(reason);
  reject.message = std::move(message);
  return std::make_unique<TellingReader>(input, std::move(reject));
}

// nullopt of standard input.
std::optional<std::int64_t> modified_at(const std::filesystem::path& path) {
  struct stat status {};
  return path != "-" && ::stat(path.c_str(), &status) == 0
             ? std::optional<std::int64_t>(status.st_mtim.tv_sec)
             : std::nullopt;
}

}  // namespace

std::unique_ptr<ArticleReader> reader_for(ReaderInput input) {
  const bool is_file = !input.name.file.empty();
  if (is_file && input.bytes->peek(1).empty() &&
      input.bytes->damage().empty()) {
    return refusing(input, "empty", "there is nothing in it");
  }
  const std::string_view head =
      input.bytes->peek(kDetectionBytes).substr(0, kDetectionBytes);
  if (const std::string_view kind = unread_container(head); !kind.empty()) {
    return refusing(input, "unread-container",
                    "it is " + std::string(kind) +
                        ", which is not read; read are zip and tar archives");
  }
  if (looks_like_container(head)) {
    if (input.containers >= UnpackLimit::kDeepest) {
      return refusing(input, "too-deep",
                      "archives lie in it too many levels deep");
    }
    return make_container_reader(std::move(input));
  }
  if (input.issues != nullptr && looks_like_alto(head) &&
      !input.issues->document_of(input.path).empty()) {
    return std::make_unique<TellingReader>(
        input, Skip{input.name.path, 0, "page-of-issue"});
  }
  Format format = input.setup->options.format;
  if (format == Format::kAuto) {
    const auto detected =
        detect_format(head, input.name.file, input.setup->fields);
    if (!detected) {
      return refusing(
          input, "unknown-format",
          "XML of a kind that is not read (--format forces a format; "
          "morgue-indexer add --help names them)");
    }
    format = *detected;
  }
  return make_reader(format, std::move(input));
}

std::unique_ptr<ArticleReader> open_file_reader(
    const std::filesystem::path& path, std::shared_ptr<const ReaderSetup> setup,
    ReadFailure failed, std::shared_ptr<MetsFolders> issues) {
  ReaderInput input{InputName::of(path), open_byte_source(path, failed),
                    std::move(setup)};
  input.modified = modified_at(path);
  input.path = path == "-" ? std::filesystem::path() : path;
  input.failed = std::move(failed);
  input.issues = std::move(issues);
  return reader_for(std::move(input));
}

}  // namespace morgue
