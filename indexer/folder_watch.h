#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <unordered_map>

namespace morgue {

// Waits for changes below a folder, by Linux's inotify: files that were written
// and closed, moved, linked or removed.  What list_files passes over (hidden
// names, the folder `except`) is no change.  Watches are set before folders are
// looked into, so that nothing is missed between the two.  One thread.
class FolderWatch {
 public:
  // Throws Error(kNotFound) where the folder is not there, Error(kIo).
  FolderWatch(std::filesystem::path root, std::filesystem::path except);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  enum class Wakeup {
    kStopped,   // `stop` became true
    kDue,       // nothing happened for as long as was to be waited
    kChanged,   // and nothing has for the time to settle, or much has for long
    kOverflow,  // more happened than could be told; all is watched again
    kRootGone,  // the folder was removed, moved or unmounted
  };

  // `settle`: quiet that a change must be followed by; `most`: how long to wait
  // for one.
  Wakeup wait(std::chrono::milliseconds settle, std::chrono::milliseconds most,
              const std::atomic<bool>& stop);

  // Files that appeared and have not been closed yet: not to be read.
  const std::set<std::string>& unfinished() const { return unfinished_; }

  std::size_t folders() const { return folders_.size(); }

  // False where the system did not grant a watch for every folder.
  bool complete() const { return complete_; }

 private:
  struct Seen {
    bool change = false;
    bool overflow = false;
    bool root_gone = false;
  };
  struct Event;

  void watch_all(const std::filesystem::path& folder);
  void watch(const std::filesystem::path& folder);
  bool await_input(std::chrono::milliseconds most) const;
  void take_events(Seen& seen);
  void take(const Event& event, Seen& seen);
  bool take_file(const Event& event, const std::filesystem::path& path);

  std::filesystem::path root_;
  std::filesystem::path except_;
  int inotify_;
  int root_watch_ = -1;
  std::unordered_map<int, std::filesystem::path> folders_;  // by watch
  std::set<std::string> unfinished_;
  bool complete_ = true;
};

}  // namespace morgue
