#include "corpus/folder_listing.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "archive/error.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

ListedFile listed(const fs::directory_entry& entry) {
  ListedFile file{entry.path(), 0, ""};
  std::error_code error;
  const fs::file_status status = entry.status(error);  // follows a link
  if (error || !fs::exists(status)) {
    file.obstacle = error ? error.message() : "a link that leads nowhere";
  } else if (!fs::is_regular_file(status)) {
    // Opening a pipe would wait for somebody to write into it.
    file.obstacle = "neither a file nor a folder";
  } else {
    const std::uintmax_t size = entry.file_size(error);
    file.size = error ? 0 : size;
  }
  return file;
}

// One folder's entries; folders among them go on the list `pending`.
void list_one(const fs::path& folder, std::vector<ListedFile>& files,
              std::vector<fs::path>& pending, std::error_code& error) {
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unimportant;
    if (is_hidden(entry->path())) {
      continue;
    }
    const fs::file_status own = entry->symlink_status(unimportant);
    const bool leads_to_folder = entry->is_directory(unimportant);
    if (fs::is_directory(own)) {
      pending.push_back(entry->path());
    } else if (!(fs::is_symlink(own) && leads_to_folder)) {
      files.push_back(listed(*entry));
    }
  }
}

}  // namespace

std::vector<ListedFile> list_files(const fs::path& root) {
  std::vector<ListedFile> files;
  std::vector<fs::path> pending;
  std::error_code error;
  list_one(root, files, pending, error);
  if (error) {
    throw Error(Failure::kIo,
                "listing " + root.string() + ": " + error.message());
  }
  while (!pending.empty()) {
    const fs::path folder = std::move(pending.back());
    pending.pop_back();
    list_one(folder, files, pending, error);
    if (error) {
      files.push_back({folder, 0, error.message()});
    }
  }
  std::sort(
      files.begin(), files.end(),
      [](const ListedFile& a, const ListedFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace morgue
