#include "indexer/sync_summary.h"

#include <algorithm>
#include <sstream>

#include "indexer/progress.h"
#include "text/json_string.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// More of them would say nothing new; --json has them all.
constexpr std::size_t kMostVanished = 20;

std::string fate_of_articles(const SyncReport& report,
                             const SyncTelling& telling) {
  if (!telling.remove_vanished) {
    return "; their articles stay (see --remove-vanished)";
  }
  if (telling.interrupted) {
    return "; their articles stay for now: the run was interrupted";
  }
  if (report.unread > 0) {
    return "; their articles stay for now: " + with_separators(report.unread) +
           " of the files that are there could not be read to the end";
  }
  return telling.dry_run
             ? "; their articles would be removed, but for those that other "
               "files hold"
             : "; articles removed: " + with_separators(report.removed);
}

std::string files_text(const SyncReport& report, const SyncTelling& telling) {
  std::ostringstream text;
  const std::size_t count = report.vanished.size();
  for (std::size_t i = 0; i < std::min(count, kMostVanished); ++i) {
    text << "vanished: " << printable(repair_utf8(report.vanished[i])) << '\n';
  }
  if (count > kMostVanished) {
    text << "... and " << with_separators(count - kMostVanished)
         << " more vanished\n";
  }
  const FileCounts& files = report.files;
  text << "files: " << with_separators(files.fresh) << " new, "
       << with_separators(files.changed) << " changed, ";
  if (files.again > 0) {
    text << with_separators(files.again) << " read again, ";
  }
  if (files.unreadable > 0) {
    text << with_separators(files.unreadable) << " unreadable, ";
  }
  text << with_separators(files.unchanged) << " unchanged, "
       << with_separators(files.vanished) << " vanished"
       << (count > 0 ? fate_of_articles(report, telling) : "") << '\n';
  return text.str();
}

std::string files_json(const SyncReport& report) {
  std::ostringstream json;
  for (const std::string& path : report.vanished) {
    json << R"({"type":"vanished","file":)" << json_string(repair_utf8(path))
         << "}\n";
  }
  json << R"({"type":"files","new":)" << report.files.fresh << R"(,"changed":)"
       << report.files.changed << R"(,"again":)" << report.files.again
       << R"(,"unchanged":)" << report.files.unchanged << R"(,"unreadable":)"
       << report.files.unreadable << R"(,"vanished":)" << report.files.vanished
       << R"(,"removed":)" << report.removed << R"(,"unread":)" << report.unread
       << "}\n";
  return json.str();
}

}  // namespace

std::string SyncTelling::of(const SyncReport& report) const {
  return json ? files_json(report) : files_text(report, *this);
}

}  // namespace morgue
