#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>

#include "archive/record.h"
#include "archive/settings.h"
#include "indexer/archive_writer.h"

namespace morgue {

// What an ArchiveWriter would make of articles, without writing (--dry-run).
class Rehearsal {
 public:
  // Throws as Record and read_settings do.
  Rehearsal(const std::filesystem::path& archive, OnDuplicate on_duplicate);

  Outcome add(Article article);

  const Record& record() const { return record_; }

 private:
  ArchiveSettings settings_;
  Record record_;
  OnDuplicate on_duplicate_;
  std::unordered_map<std::string, std::string> taken_;  // id -> content digest
};

}  // namespace morgue
