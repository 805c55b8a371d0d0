#include "indexer/folder_watch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/error.h"
#include "corpus/folder_listing.h"

namespace morgue {
namespace {

using std::chrono::milliseconds;
using WatchClock = std::chrono::steady_clock;

constexpr std::uint32_t kWatched =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |
    IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;

// How soon a signal is heeded that came between two looks.
constexpr milliseconds kGlance{200};

// Where changes never cease they are taken after so much of their settling.
constexpr int kMostSettlings = 15;

constexpr std::size_t kEventBytes = std::size_t{64} << 10;

bool is_root_lost(std::uint32_t mask) {
  return (mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) != 0;
}

// A link is whole from the moment it appears.
bool is_link(const std::filesystem::path& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 &&
         (S_ISLNK(status.st_mode) || status.st_nlink > 1);
}

}  // namespace

struct FolderWatch::Event {
  int watch = -1;
  std::uint32_t mask = 0;
  std::string_view name;  // in the folder; empty: the folder itself

  bool has(std::uint32_t kinds) const { return (mask & kinds) != 0; }
};

FolderWatch::FolderWatch(std::filesystem::path root,
                         std::filesystem::path except)
    : root_(std::move(root)),
      except_(std::move(except)),
      inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (!std::filesystem::is_directory(root_)) {
    close(inotify_);
    throw Error(Failure::kNotFound,
                "watching " + root_.string() + ": there is no such folder");
  }
  watch_all(root_);
}

FolderWatch::~FolderWatch() { close(inotify_); }

void FolderWatch::watch_all(const std::filesystem::path& folder) {
  try {
    for_each_folder(folder, except_,
                    [&](const std::filesystem::path& each) { watch(each); });
  } catch (const Error&) {
    // It has gone again; if it was the root, its watch tells.
  }
}

void FolderWatch::watch(const std::filesystem::path& folder) {
  const int watch = inotify_add_watch(inotify_, folder.c_str(), kWatched);
  if (watch >= 0) {
    folders_[watch] = folder;
    if (folder == root_) {
      root_watch_ = watch;
    }
  } else if (errno != ENOENT && errno != ENOTDIR) {
    complete_ = false;
  }
}

bool FolderWatch::await_input(milliseconds most) const {
  pollfd ready{.fd = inotify_, .events = POLLIN, .revents = 0};
  // A signal ends it, too; a descriptor below 0 is passed over.
  return poll(&ready, 1, static_cast<int>(most.count())) > 0;
}

FolderWatch::Wakeup FolderWatch::wait(milliseconds settle, milliseconds most,
                                      const std::atomic<bool>& stop) {
  Seen seen;
  WatchClock::time_point last = WatchClock::now();  // when anything happened
  WatchClock::time_point first = last;
  while (!stop && !seen.root_gone) {
    const bool waits = !seen.change && !seen.overflow;
    const auto now = WatchClock::now();
    const auto until = waits ? last + most : last + settle;
    if (now >= until || (!waits && now >= first + settle * kMostSettlings)) {
      return waits           ? Wakeup::kDue
             : seen.overflow ? Wakeup::kOverflow
                             : Wakeup::kChanged;
    }
    const auto left = std::chrono::ceil<milliseconds>(until - now);
    if (await_input(std::min(left, kGlance))) {
      take_events(seen);
      if (seen.change || seen.overflow) {
        last = WatchClock::now();
        first = waits ? last : first;
      }
    }
  }
  return stop ? Wakeup::kStopped : Wakeup::kRootGone;
}

void FolderWatch::take_events(Seen& seen) {
  alignas(inotify_event) std::array<char, kEventBytes> bytes{};
  const ssize_t got = read(inotify_, bytes.data(), bytes.size());
  std::size_t at = 0;
  while (got > 0 &&
         at + sizeof(inotify_event) <= static_cast<std::size_t>(got)) {
    inotify_event head{};
    std::memcpy(&head, bytes.data() + at, sizeof head);
    const char* name = bytes.data() + at + sizeof head;
    take({.watch = head.wd,
          .mask = head.mask,
          .name = head.len == 0 ? std::string_view() : std::string_view(name)},
         seen);
    at += sizeof head + head.len;
  }
}

void FolderWatch::take(const Event& event, Seen& seen) {
  if (event.has(IN_Q_OVERFLOW)) {
    seen.overflow = true;
    unfinished_.clear();  // nobody knows any more
    watch_all(root_);
    return;
  }
  if (event.watch == root_watch_ && is_root_lost(event.mask)) {
    seen.root_gone = true;
    return;
  }
  if (event.has(IN_IGNORED)) {
    folders_.erase(event.watch);
    return;
  }
  const auto folder = folders_.find(event.watch);
  if (folder == folders_.end() || event.name.empty() ||
      event.name.starts_with('.')) {
    return;
  }
  const std::filesystem::path path = folder->second / event.name;
  if (!event.has(IN_ISDIR)) {
    seen.change = take_file(event, path) || seen.change;
  } else if (!is_same_folder(path, except_)) {
    seen.change = true;
    if (event.has(IN_CREATE | IN_MOVED_TO)) {
      watch_all(path);
    }
  }
}

// Whether this completes a change.
bool FolderWatch::take_file(const Event& event,
                            const std::filesystem::path& path) {
  if (event.has(IN_CREATE) && !is_link(path)) {
    unfinished_.insert(path.native());
    return false;
  }
  unfinished_.erase(path.native());
  return true;
}

}  // namespace morgue
