#include "corpus/file_reading.h"

#include <cstdint>
#include <optional>
#include <utility>

#include <sys/stat.h>

#include "corpus/container.h"
#include "corpus/detect_format.h"
#include "corpus/format_readers.h"

namespace morgue {
namespace {

// A file that cannot be read as articles: one Reject.
class RefusingReader : public ArticleReader {
 public:
  RefusingReader(const ReaderInput& input, std::string reason,
                 std::string message)
      : size_(input.bytes->bytes_total()) {
    refused_.file = input.name.path;
    refused_.reason = std::move(reason);
    refused_.message = std::move(message);
  }

  std::optional<Incoming> next() override {
    if (std::exchange(told_, true)) {
      return std::nullopt;
    }
    return refused_;
  }

  std::uint64_t bytes_taken() const override { return told_ ? size_ : 0; }
  std::uint64_t bytes_total() const override { return size_; }

 private:
  Reject refused_;
  std::uint64_t size_;
  bool told_ = false;
};

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
    return std::make_unique<RefusingReader>(input, "empty",
                                            "there is nothing in it");
  }
  const std::string_view head =
      input.bytes->peek(kDetectionBytes).substr(0, kDetectionBytes);
  if (const std::string_view kind = unread_container(head); !kind.empty()) {
    return std::make_unique<RefusingReader>(
        input, "unread-container",
        "it is " + std::string(kind) +
            ", which is not read; read are zip and tar archives");
  }
  if (looks_like_container(head)) {
    if (input.containers >= UnpackLimit::kDeepest) {
      return std::make_unique<RefusingReader>(
          input, "too-deep", "archives lie in it too many levels deep");
    }
    return make_container_reader(std::move(input));
  }
  Format format = input.setup->options.format;
  if (format == Format::kAuto) {
    const auto detected =
        detect_format(head, input.name.file, input.setup->fields);
    if (!detected) {
      return std::make_unique<RefusingReader>(
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
    ReadFailure failed) {
  ReaderInput input{InputName::of(path),
                    open_byte_source(path, std::move(failed)),
                    std::move(setup)};
  input.modified = modified_at(path);
  return reader_for(std::move(input));
}

}  // namespace morgue
