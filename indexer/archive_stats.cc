#include "indexer/archive_stats.h"

#include <algorithm>
#include <limits>
#include <sstream>

#include "archive/date.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "archive/settings.h"
#include "indexer/progress.h"
#include "text/json_string.h"

namespace morgue {
namespace {

void add_segments(const Catalog& catalog, ArchiveStats& stats) {
  std::int64_t newest = std::numeric_limits<std::int64_t>::min();
  std::int64_t oldest = std::numeric_limits<std::int64_t>::max();
  for (const SegmentEntry& segment : catalog.segments) {
    stats.segment_bytes += segment.bytes;
    stats.deletions += segment.deletions.size();
    stats.undated += segment.articles - segment.dated;
    for (const auto& deletion : segment.deletions) {
      stats.undated -= deletion.docid > segment.dated ? 1 : 0;
    }
    if (segment.dated > 0) {
      newest = std::max(newest, segment.newest);
      oldest = std::min(oldest, segment.oldest);
    }
  }
  stats.segments = catalog.segments.size();
  if (oldest <= newest) {
    stats.first_day = iso_day(oldest);
    stats.last_day = iso_day(newest);
  }
}

std::string megabytes(std::uint64_t bytes) {
  return one_decimal(static_cast<double>(bytes) / 1e6) + " MB";
}

std::string shown(const std::string& language) {
  return language.empty() ? "unknown" : language;
}

}  // namespace

ArchiveStats archive_stats(const std::filesystem::path& archive) {
  const ArchiveLayout layout{archive};
  ArchiveStats stats{.format = read_settings(archive).format};
  const Record record(layout.record(), Record::Access::kRead);
  const Catalog catalog = record.catalog();
  stats.generation = catalog.generation;
  stats.articles = catalog.live();
  stats.record_bytes = record.bytes();
  record.for_each_number(catalog.indexed_up_to + 1, [&](ArticleNumber) {
    ++stats.waiting;
    return true;
  });
  add_segments(catalog, stats);
  stats.languages.assign(catalog.languages.begin(), catalog.languages.end());
  std::stable_sort(
      stats.languages.begin(), stats.languages.end(),
      [](const auto& a, const auto& b) { return a.second > b.second; });
  return stats;
}

std::string to_text(const ArchiveStats& stats) {
  std::ostringstream text;
  text << "articles    " << with_separators(stats.articles) << '\n';
  if (stats.waiting > 0) {
    text << "waiting     " << with_separators(stats.waiting)
         << " stored but not yet searchable; the next add makes them so\n";
  }
  text << "dates       "
       << (stats.first_day.empty() ? "none"
                                   : stats.first_day + " to " + stats.last_day)
       << ", " << with_separators(stats.undated) << " undated\n"
       << "languages  ";
  for (const auto& [language, count] : stats.languages) {
    text << ' ' << shown(language) << ' ' << with_separators(count);
  }
  text << "\nsegments    " << stats.segments << ", "
       << megabytes(stats.segment_bytes) << ", "
       << with_separators(stats.deletions) << " deletions\n"
       << "record      " << megabytes(stats.record_bytes) << '\n'
       << "generation  " << stats.generation << ", format " << stats.format
       << '\n';
  return text.str();
}

std::string to_json(const ArchiveStats& stats) {
  std::ostringstream json;
  json << R"({"type":"stats","format":)" << stats.format << R"(,"generation":)"
       << stats.generation << R"(,"articles":)" << stats.articles
       << R"(,"waiting":)" << stats.waiting << R"(,"undated":)" << stats.undated
       << R"(,"first_day":)" << json_string(stats.first_day)
       << R"(,"last_day":)" << json_string(stats.last_day) << R"(,"segments":)"
       << stats.segments << R"(,"deletions":)" << stats.deletions
       << R"(,"segment_bytes":)" << stats.segment_bytes << R"(,"record_bytes":)"
       << stats.record_bytes << R"(,"languages":{)";
  const char* comma = "";
  for (const auto& [language, count] : stats.languages) {
    json << comma << json_string(language) << ':' << count;
    comma = ",";
  }
  json << "}}\n";
  return json.str();
}

}  // namespace morgue
