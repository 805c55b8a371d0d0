#include "corpus/folder_listing.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "archive/error.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

constexpr std::int64_t kNanoseconds = 1'000'000'000;  // a second

// Goes through a folder and those below it.
class FolderWalk {
 public:
  using Visit = std::function<void(const fs::path&)>;

  // `file` and `obstacle` (of a folder that cannot be listed) may be empty.
  struct Visitor {
    Visit enter;
    Visit file;
    std::function<void(const fs::path&, const std::error_code&)> obstacle;
  };

  FolderWalk(const fs::path& except, Visitor visitor)
      : except_(except), visitor_(std::move(visitor)) {}

  void run(const fs::path& root) {
    std::error_code error;
    list(root, error);
    if (error) {
      throw Error(Failure::kIo,
                  "listing " + root.string() + ": " + error.message());
    }
    while (!pending_.empty()) {
      const fs::path folder = std::move(pending_.back());
      pending_.pop_back();
      list(folder, error);
      if (error && visitor_.obstacle) {
        visitor_.obstacle(folder, error);
      }
    }
  }

 private:
  // One folder's entries.
  void list(const fs::path& folder, std::error_code& error) {
    if (visitor_.enter) {
      visitor_.enter(folder);
    }
    for (fs::directory_iterator entry(folder, error), end;
         !error && entry != end; entry.increment(error)) {
      if (!is_hidden(entry->path())) {
        take(*entry);
      }
    }
  }

  void take(const fs::directory_entry& entry) {
    std::error_code unimportant;
    const fs::file_status own = entry.symlink_status(unimportant);
    const bool leads_to_folder = entry.is_directory(unimportant);
    if (fs::is_directory(own)) {
      if (!is_same_folder(entry.path(), except_)) {
        pending_.push_back(entry.path());
      }
    } else if (visitor_.file && !(fs::is_symlink(own) && leads_to_folder)) {
      visitor_.file(entry.path());
    }
  }

  const fs::path& except_;
  Visitor visitor_;
  std::vector<fs::path> pending_;  // folders
};

bool is_link(const fs::path& path) {
  std::error_code unimportant;
  return fs::is_symlink(fs::symlink_status(path, unimportant));
}

// nullopt where there is nothing of that name.
std::optional<ListedFile> found_file(const fs::path& path) {
  ListedFile file{.path = path};
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    const int why = errno;
    if (why == ENOENT && !is_link(path)) {
      return std::nullopt;
    }
    file.obstacle = why == ENOENT ? "a link that leads nowhere"
                                  : std::generic_category().message(why);
  } else if (!S_ISREG(status.st_mode)) {
    // Opening a pipe would wait for somebody to write into it.
    file.obstacle = "neither a file nor a folder";
  } else {
    file.size = static_cast<std::uint64_t>(status.st_size);
    file.modified =
        status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec;
    file.inode = status.st_ino;
  }
  return file;
}

}  // namespace

bool is_same_folder(const fs::path& a, const fs::path& b) {
  std::error_code unimportant;
  return !a.empty() && !b.empty() && fs::equivalent(a, b, unimportant);
}

void for_each_folder(const fs::path& root, const fs::path& except,
                     const std::function<void(const fs::path&)>& enter) {
  FolderWalk(except, {.enter = enter}).run(root);
}

ListedFile list_file(const fs::path& path) {
  if (auto file = found_file(path)) {
    return std::move(*file);
  }
  return {.path = path, .obstacle = "there is no such file"};
}

std::vector<ListedFile> list_files(const fs::path& root,
                                   const fs::path& except) {
  std::vector<ListedFile> files;
  FolderWalk(
      except,
      // What has gone since its folder was read is passed over.
      {.file =
           [&](const fs::path& path) {
             if (auto file = found_file(path)) {
               files.push_back(std::move(*file));
             }
           },
       .obstacle =
           [&](const fs::path& folder, const std::error_code& why) {
             files.push_back({.path = folder, .obstacle = why.message()});
           }})
      .run(root);
  std::sort(
      files.begin(), files.end(),
      [](const ListedFile& a, const ListedFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace morgue
