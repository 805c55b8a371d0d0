#include "indexer/archive_check.h"

#include <unordered_map>

#include "archive/digest.h"
#include "archive/error.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "archive/settings.h"
#include "indexer/segment_source.h"

namespace morgue {
namespace {

constexpr int kAttempts = 20;

class Check {
 public:
  explicit Check(const std::filesystem::path& archive)
      : layout_{archive},
        record_(layout_.record(), Record::Access::kRead),
        catalog_(record_.catalog()) {}

  CheckReport run() {
    for (const SegmentEntry& segment : catalog_.segments) {
      if (files_are_whole(segment)) {
        count_articles(segment);
      }
    }
    if (read_record()) {
      compare_with_record();
    }
    report_.segments = catalog_.segments.size();
    return report_;
  }

  // False where a writer has changed the archive since, and may have taken
  // away what was to be looked at.
  bool is_up_to_date() const {
    return Record(layout_.record(), Record::Access::kRead).catalog() ==
           catalog_;
  }

 private:
  void note(std::string difference) {
    report_.differences.push_back(std::move(difference));
  }

  bool files_are_whole(const SegmentEntry& segment) {
    bool whole = true;
    for (const auto& [name, sum] : segment.files) {
      const auto file = layout_.segment(segment.id) / name;
      try {
        if (sha256_of_file(file) != sum) {
          note(file.string() + " is damaged: its checksum has changed");
          whole = false;
        }
      } catch (const Error& error) {
        note(error.what());
        whole = false;
      }
    }
    return whole;
  }

  void count_articles(const SegmentEntry& segment) {
    try {
      const SegmentSource source(layout_, segment);
      for (Docid docid = 1; docid <= source.last_docid(); ++docid) {
        if (!source.deleted(docid)) {
          ++found_[source.tokens().order(docid).number];
        }
      }
    } catch (const Error& error) {
      note(error.what());
    }
  }

  // False where not every row of it could be read.
  bool read_record() {
    for (std::string& fault : record_.faults()) {
      note(std::move(fault));
      report_.record_is_damaged = true;
    }
    try {
      record_.for_each(1, [&](ArticleNumber number, Article&&) {
        report_.waiting += number > catalog_.indexed_up_to ? 1 : 0;
        return true;
      });
    } catch (const Error& error) {
      note(error.what());
      report_.record_is_damaged = true;
      return false;
    }
    return true;
  }

  void compare_with_record() {
    record_.for_each_key("", [&](std::string_view id, const KeyEntry& key) {
      const auto found = found_.find(key.number);
      const std::uint64_t times = found == found_.end() ? 0 : found->second;
      if (key.number <= catalog_.indexed_up_to && times != 1) {
        note("article " + std::string(id) + " is in " + std::to_string(times) +
             " segments instead of one");
      }
      ++report_.articles;
      if (found != found_.end()) {
        found_.erase(found);
      }
      return true;
    });
    for (const auto& [number, times] : found_) {
      if (is_older_version_of_waiting(number)) {
        continue;
      }
      note("a segment holds article number " + std::to_string(number) +
           ", which the record does not have as anyone's newest version");
    }
  }

  // Stored, but not yet searchable is the version that takes its place.
  bool is_older_version_of_waiting(ArticleNumber number) const {
    const std::optional<Article> article = record_.get(number);
    const auto newest =
        article ? record_.find(article->id) : std::optional<KeyEntry>();
    return newest && newest->number > catalog_.indexed_up_to;
  }

  ArchiveLayout layout_;
  Record record_;
  Catalog catalog_;
  std::unordered_map<ArticleNumber, std::uint64_t> found_;
  CheckReport report_;
};

}  // namespace

CheckReport check_archive(const std::filesystem::path& archive) {
  read_settings(archive);
  for (int attempt = 1;; ++attempt) {
    Check check(archive);
    CheckReport report = check.run();
    if (report.differences.empty() || attempt == kAttempts ||
        check.is_up_to_date()) {
      return report;
    }
  }
}

}  // namespace morgue
