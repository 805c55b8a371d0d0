#include "corpus/folder_listing.h"

#include <algorithm>
#include <cerrno>
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

// Whether the folder is the one to be left out.
bool is_excepted(const fs::path& folder, const fs::path& except) {
  std::error_code unimportant;
  return !except.empty() && fs::equivalent(folder, except, unimportant);
}

struct Listing {
  const fs::path& except;
  std::vector<ListedFile> files;
  std::vector<fs::path> pending;  // folders
};

// One folder's entries.
void list_one(const fs::path& folder, Listing& listing,
              std::error_code& error) {
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unimportant;
    if (is_hidden(entry->path())) {
      continue;
    }
    const fs::file_status own = entry->symlink_status(unimportant);
    const bool leads_to_folder = entry->is_directory(unimportant);
    if (fs::is_directory(own)) {
      if (!is_excepted(entry->path(), listing.except)) {
        listing.pending.push_back(entry->path());
      }
    } else if (!(fs::is_symlink(own) && leads_to_folder)) {
      listing.files.push_back(list_file(entry->path()));
    }
  }
}

}  // namespace

ListedFile list_file(const fs::path& path) {
  ListedFile file{.path = path};
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    const int why = errno;
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

std::vector<ListedFile> list_files(const fs::path& root,
                                   const fs::path& except) {
  Listing listing{.except = except};
  std::error_code error;
  list_one(root, listing, error);
  if (error) {
    throw Error(Failure::kIo,
                "listing " + root.string() + ": " + error.message());
  }
  while (!listing.pending.empty()) {
    const fs::path folder = std::move(listing.pending.back());
    listing.pending.pop_back();
    list_one(folder, listing, error);
    if (error) {
      listing.files.push_back({.path = folder, .obstacle = error.message()});
    }
  }
  std::sort(
      listing.files.begin(), listing.files.end(),
      [](const ListedFile& a, const ListedFile& b) { return a.path < b.path; });
  return std::move(listing.files);
}

}  // namespace morgue
