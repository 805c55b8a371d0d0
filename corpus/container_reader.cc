#include <memory>
#include <utility>

#include "corpus/container_entries.h"
#include "corpus/file_reading.h"
#include "corpus/format_readers.h"
#include "corpus/unpack_limit.h"

namespace morgue {
namespace {

class EntryStream : public ByteStream {
 public:
  EntryStream(ContainerEntries& entries, const ByteSource& packed)
      : entries_(entries), packed_(packed) {}

  std::size_t read(char* into, std::size_t room) override {
    const std::size_t got = entries_.read(into, room);
    set_damage(entries_.entry_damage());
    return got;
  }

  std::uint64_t bytes_taken() const override { return packed_.bytes_taken(); }
  std::uint64_t bytes_total() const override { return packed_.bytes_total(); }

 private:
  ContainerEntries& entries_;
  const ByteSource& packed_;
};

// As in a folder, names that start with a dot are passed over, and what a
// Macintosh adds to each zip.
bool is_hidden_entry(std::string_view name) {
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('/'));
    if ((part.starts_with('.') && part != "." && part != "..") ||
        part == "__MACOSX") {
      return true;
    }
    name.remove_prefix(std::min(part.size() + 1, name.size()));
  }
  return false;
}

// The articles of all files in the archive, in the order of the files.
class ContainerReader : public ArticleReader {
 public:
  explicit ContainerReader(ReaderInput input)
      : input_(std::move(input)), entries_(*input_.bytes) {
    if (input_.limit == nullptr) {
      input_.limit = std::make_shared<UnpackLimit>(*input_.bytes);
    }
  }

  std::optional<Incoming> next() override {
    while (!ended_ || file_ != nullptr) {
      if (file_ != nullptr) {
        if (auto incoming = file_->next()) {
          return incoming;
        }
        file_.reset();
      } else if (auto told = open_next()) {
        return told;
      }
    }
    return std::nullopt;
  }

  std::uint64_t bytes_taken() const override {
    return input_.bytes->bytes_taken();
  }
  std::uint64_t bytes_total() const override {
    return input_.bytes->bytes_total();
  }

 private:
  std::optional<Incoming> open_next() {
    if (input_.limit->spent()) {
      return end("too-much", "it unpacks to more than " +
                                 std::to_string(UnpackLimit::kMostTimes) +
                                 " times its size; the rest was not read");
    }
    const auto entry = entries_.next();
    if (!entry) {
      ended_ = true;
      if (entries_.damage().empty()) {
        return std::nullopt;
      }
      return end("damaged-input",
                 entries_.damage() + "; files after that place cannot be read");
    }
    if (!entry->fault.empty()) {
      return damaged(entry->fault + "; reading goes on with the next file");
    }
    if (!input_.limit->take_entry()) {
      return end("too-many-files",
                 "there are more than " +
                     std::to_string(UnpackLimit::kMostEntries) +
                     " files in it; the rest was not read");
    }
    return is_hidden_entry(entry->name) ? std::nullopt : open(*entry);
  }

  std::optional<Incoming> open(const ContainerEntries::Entry& entry) {
    const InputName name = input_.name.inside(entry.name);
    if (!entry.is_file) {
      return Skip{name.path, 0, "not-a-file"};
    }
    if (entry.encrypted) {
      return refused(name, "encrypted", "the file is encrypted");
    }
    auto bytes = std::make_unique<ByteSource>(
        std::make_unique<EntryStream>(entries_, *input_.bytes), input_.limit);
    file_ = reader_for({name, std::move(bytes), input_.setup, input_.limit,
                        input_.containers + 1, entry.modified});
    return std::nullopt;
  }

  static Reject refused(const InputName& name, std::string reason,
                        std::string message) {
    Reject reject;
    reject.file = name.path;
    reject.reason = std::move(reason);
    reject.message = std::move(message);
    return reject;
  }

  Reject damaged(std::string message) const {
    Reject reject = refused(input_.name, "damaged-input", std::move(message));
    reject.offset = input_.bytes->offset();
    return reject;
  }

  Reject end(std::string reason, std::string message) {
    ended_ = true;
    Reject reject = refused(input_.name, std::move(reason), std::move(message));
    reject.offset = input_.bytes->offset();
    return reject;
  }

  ReaderInput input_;
  ContainerEntries entries_;
  std::unique_ptr<ArticleReader> file_;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> make_container_reader(ReaderInput input) {
  return std::make_unique<ContainerReader>(std::move(input));
}

}  // namespace morgue
