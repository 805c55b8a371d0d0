#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/name_counts.h"

namespace morgue {

// One source of an archive, under its canonical name.
struct ListedSource {
  std::string name;
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;  // of them
  std::string first_day;      // "2019-11-02"; empty: none is dated
  std::string last_day;
  NameCounts printed;  // the names under which articles gave it
  // Other sources of the archive that may be the same: their names differ in
  // case, accents, punctuation, spaces or a leading "The" only, or one is a
  // domain that bears the other's.
  std::vector<std::string> similar;
};

struct SourceListing {
  std::vector<ListedSource> sources;  // most articles first
  std::uint64_t articles = 0;         // newest versions alone
  std::uint64_t without = 0;          // of them, without a source
  // False where articles were indexed under other names than are now written
  // down: then a rebuild is due.
  bool current = true;
};

// Goes through the record, by the names that are written down now.  Throws as
// Record, read_settings and SourceNames do.
SourceListing list_sources(const std::filesystem::path& archive);

// For people: a table with hints, or a JSON object for each source and one for
// all.
std::string to_text(const SourceListing& listing);
std::string to_json(const SourceListing& listing);

}  // namespace morgue
