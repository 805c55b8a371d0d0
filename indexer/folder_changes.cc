#include "indexer/folder_changes.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace morgue {
namespace {

// The coarsest that a file system counts time (FAT): what is written to a file
// within it may leave the file's time as it was.
constexpr std::int64_t kCoarsestTime = 2'000'000'000;  // nanoseconds

bool looks_the_same(const ListedFile& file, const FileEntry& entry) {
  return file.size == entry.size && file.modified == entry.modified &&
         file.inode == entry.inode;
}

// Goes through the listed files and the record's together, both in byte order.
class Comparing {
 public:
  Comparing(const FolderComparison& wanted, std::vector<ListedFile> listing)
      : wanted_(wanted), listing_(std::move(listing)) {
    order_.reserve(listing_.size());
    for (std::size_t i = 0; i < listing_.size(); ++i) {
      order_.push_back(i);
      if (!listing_[i].obstacle.empty()) {
        obstacles_.push_back(listing_[i].path.native() + '/');
      }
    }
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      return path_of(a) < path_of(b);
    });
    wanted_files_.resize(listing_.size(), true);
  }

  FolderChanges run(const Record& record) {
    const std::string prefix =
        wanted_.root.ends_with('/') ? wanted_.root : wanted_.root + '/';
    record.for_each_file(prefix,
                         [&](std::string_view path, const FileEntry& entry) {
                           meet(path, entry);
                           return true;
                         });
    for (; at_ < order_.size(); ++at_) {
      count_fresh(order_[at_]);
    }
    leave_unfinished();
    collect();
    return std::move(changes_);
  }

 private:
  const std::string& path_of(std::size_t file) const {
    return listing_[file].path.native();
  }

  // A file of the record: what is listed before it is new.
  void meet(std::string_view path, const FileEntry& entry) {
    while (at_ < order_.size() && path_of(order_[at_]) < path) {
      count_fresh(order_[at_++]);
    }
    if (at_ < order_.size() && path_of(order_[at_]) == path) {
      compare(order_[at_++], entry);
    } else if (!is_out_of_sight(path)) {
      (entry.articles > 0 ? changes_.vanished : changes_.forgotten)
          .emplace_back(path);
    }
  }

  void count_fresh(std::size_t file) {
    ++(listing_[file].obstacle.empty() ? changes_.counts.fresh
                                       : changes_.counts.unreadable);
  }

  void compare(std::size_t file, const FileEntry& entry) {
    FileCounts& counts = changes_.counts;
    if (!listing_[file].obstacle.empty()) {
      ++counts.unreadable;
    } else if (!looks_the_same(listing_[file], entry)) {
      ++counts.changed;
    } else if (wanted_.reread || entry.unsettled ||
               entry.options != wanted_.options) {
      ++counts.again;
    } else {
      ++counts.unchanged;
      wanted_files_[file] = false;
    }
  }

  bool is_out_of_sight(std::string_view path) const {
    return std::any_of(
        obstacles_.begin(), obstacles_.end(),
        [&](const std::string& folder) { return path.starts_with(folder); });
  }

  void leave_unfinished() {
    for (std::size_t i = 0; i < listing_.size(); ++i) {
      if (wanted_.unfinished.contains(path_of(i))) {
        changes_.left += wanted_files_[i] ? 1 : 0;
        wanted_files_[i] = false;
      }
    }
  }

  void collect() {
    changes_.counts.vanished = changes_.vanished.size();
    changes_.to_read.reserve(listing_.size() - changes_.counts.unchanged);
    for (std::size_t i = 0; i < listing_.size(); ++i) {
      if (wanted_files_[i]) {
        changes_.to_read.push_back(std::move(listing_[i]));
      }
    }
  }

  const FolderComparison& wanted_;
  std::vector<ListedFile> listing_;
  std::vector<std::size_t> order_;      // of the listing, by bytes
  std::vector<bool> wanted_files_;      // whether each is to be read
  std::vector<std::string> obstacles_;  // what may be folders
  std::size_t at_ = 0;                  // in `order_`
  FolderChanges changes_;
};

}  // namespace

FolderChanges FolderComparison::of(std::vector<ListedFile> listing,
                                   const Record& record) const {
  return Comparing(*this, std::move(listing)).run(record);
}

FileEntry entry_of(const ListedFile& before, const ListedFile& after,
                   std::int64_t listed_at) {
  FileEntry entry = {
      .size = before.size, .modified = before.modified, .inode = before.inode};
  const bool just_written = before.modified > listed_at - kCoarsestTime &&
                            before.modified < listed_at + kCoarsestTime;
  entry.unsettled = just_written || !looks_the_same(after, entry);
  return entry;
}

}  // namespace morgue
