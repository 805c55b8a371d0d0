#include "corpus/folder_reader.h"

#include <memory>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "archive/error.h"
#include "corpus/file_reading.h"
#include "corpus/folder_listing.h"
#include "corpus/mets_folders.h"

namespace morgue {
namespace {

// Null where pages are asked for as such.
std::shared_ptr<MetsFolders> issues_below(
    const std::filesystem::path& root,
    const std::shared_ptr<const ReaderSetup>& setup) {
  const Format format = setup->options.format;
  return format == Format::kAuto || format == Format::kMets
             ? std::make_shared<MetsFolders>(root, setup)
             : nullptr;
}

class FolderReader : public ArticleReader {
 public:
  FolderReader(const std::filesystem::path& root, std::vector<ListedFile> files,
               std::shared_ptr<const ReaderSetup> setup, FileWatch watch)
      : setup_(std::move(setup)),
        files_(std::move(files)),
        watch_(std::move(watch)),
        issues_(issues_below(root, setup_)) {
    total_ = std::accumulate(files_.begin(), files_.end(), std::uint64_t{0},
                             [](std::uint64_t sum, const ListedFile& file) {
                               return sum + file.size;
                             });
  }

  std::optional<Incoming> next() override {
    while (true) {
      if (reader_ != nullptr) {
        if (auto incoming = reader_->next()) {
          return incoming;
        }
        tell(failed_ ? watch_.fails : watch_.ends);
        finish_file();
      }
      if (at_ == files_.size() && !add_documents()) {
        return std::nullopt;
      }
      if (auto refused = open_file()) {
        return refused;
      }
    }
  }

  std::uint64_t bytes_taken() const override {
    return before_ + (reader_ == nullptr ? 0 : reader_->bytes_taken());
  }
  std::uint64_t bytes_total() const override { return total_; }

 private:
  void tell(const std::function<void(const ListedFile&)>& watch) const {
    if (watch) {
      watch(files_[at_]);
    }
  }

  void finish_file() {
    reader_.reset();
    before_ += files_[at_].size;
    ++at_;
  }

  // The issues whose pages were among the files, but not they themselves.
  bool add_documents() {
    if (issues_ == nullptr) {
      return false;
    }
    std::set<std::filesystem::path> missing = issues_->take_documents();
    for (const ListedFile& file : files_) {
      missing.erase(file.path);
    }
    for (const std::filesystem::path& path : missing) {
      files_.push_back(list_file(path));
      total_ += files_.back().size;
    }
    return !missing.empty();
  }

  std::optional<Reject> open_file() {
    const ListedFile& file = files_[at_];
    std::string obstacle = file.obstacle;
    if (obstacle.empty()) {
      try {
        failed_ = false;
        reader_ = open_file_reader(
            file.path, setup_, [this] { failed_ = true; }, issues_);
        tell(watch_.begins);
        return std::nullopt;
      } catch (const Error& error) {
        obstacle = error.what();
      }
    }
    Reject refused;
    refused.file = InputName::of(file.path).path;
    refused.reason = "unreadable";
    refused.message = std::move(obstacle);
    tell(watch_.fails);
    finish_file();
    return refused;
  }

  std::shared_ptr<const ReaderSetup> setup_;
  std::vector<ListedFile> files_;
  FileWatch watch_;
  std::size_t at_ = 0;
  std::unique_ptr<ArticleReader> reader_;
  std::shared_ptr<MetsFolders> issues_;
  bool failed_ = false;       // the file in hand could not be read on
  std::uint64_t before_ = 0;  // bytes of the files that are done
  std::uint64_t total_ = 0;
};

}  // namespace

std::unique_ptr<ArticleReader> make_folder_reader(
    const std::filesystem::path& root,
    std::shared_ptr<const ReaderSetup> setup) {
  return make_files_reader(root, list_files(root), std::move(setup), {});
}

std::unique_ptr<ArticleReader> make_files_reader(
    const std::filesystem::path& root, std::vector<ListedFile> files,
    std::shared_ptr<const ReaderSetup> setup, FileWatch watch) {
  return std::make_unique<FolderReader>(root, std::move(files),
                                        std::move(setup), std::move(watch));
}

}  // namespace morgue
