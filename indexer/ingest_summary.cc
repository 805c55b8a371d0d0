#include "indexer/ingest_summary.h"

#include <limits>
#include <sstream>

#include "indexer/progress.h"

namespace morgue {
namespace {

constexpr std::size_t kMostShown = 10;

std::string counted(std::uint64_t number, const char* name) {
  return with_separators(number) + " " + name;
}

std::string all_of(const NameCounts& counts) {
  return counts.spelled(std::numeric_limits<std::size_t>::max());
}

// "3 warnings (2 bad-date, 1 not-utf8)"
std::string warnings_of(const IngestReport& report) {
  std::string told =
      counted(report.warnings, report.warnings == 1 ? "warning" : "warnings");
  return report.warned.empty()
             ? told
             : told.append(" (").append(all_of(report.warned)).append(")");
}

std::string skips(const IngestReport& report) {
  return report.skipped.empty() ? std::string()
                                : "skipped: " + all_of(report.skipped) + "; ";
}

std::string line_of(const char* title, const NameCounts& counts) {
  return counts.size() > 1 ? title + counts.spelled(kMostShown) + "\n"
                           : std::string();
}

}  // namespace

std::string summary(const IngestReport& report) {
  return "read " + with_separators(report.read) + " = " +
         counted(report.added, "added") + " + " +
         counted(report.updated, "updated") + " + " +
         counted(report.unchanged, "unchanged") + " + " +
         counted(report.duplicate, "duplicate") + " + " +
         counted(report.rejected, "rejected") + "; " + warnings_of(report) +
         "; " + skips(report) + one_decimal(report.seconds) + " s";
}

std::string summary_json(const IngestReport& report) {
  std::ostringstream json;
  json << R"({"type":"summary","read":)" << report.read << R"(,"added":)"
       << report.added << R"(,"updated":)" << report.updated
       << R"(,"unchanged":)" << report.unchanged << R"(,"duplicate":)"
       << report.duplicate << R"(,"rejected":)" << report.rejected
       << R"(,"warnings":)" << report.warnings << R"(,"seconds":)"
       << one_decimal(report.seconds) << R"(,"interrupted":)"
       << (report.interrupted ? "true" : "false") << R"(,"warned":)"
       << report.warned.json() << R"(,"skipped":)" << report.skipped.json()
       << R"(,"formats":)" << report.formats.json() << R"(,"sources":)"
       << report.sources.json() << "}";
  return json.str();
}

std::string breakdown(const IngestReport& report) {
  return line_of("formats: ", report.formats) +
         line_of("sources: ", report.sources);
}

}  // namespace morgue
