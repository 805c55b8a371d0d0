#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

using Docid = std::uint32_t;      // as Xapian counts: from 1
using SegmentId = std::uint64_t;  // from 1, never reused

// One immutable segment of up to three files.  Its docids run from the newest
// article (1) to the oldest, then come the undated ones.
struct SegmentEntry {
  SegmentId id = 0;
  std::string uuid;            // the database's own
  std::uint64_t articles = 0;  // documents, deleted ones included
  std::uint64_t dated = 0;     // how many of them have a date
  std::int64_t newest = 0;     // wall seconds of docid 1; if dated > 0
  std::int64_t oldest = 0;     // wall seconds of docid `dated`
  std::uint64_t bytes = 0;
  // SHA-256 (raw) of each file, by its name.
  std::map<std::string, std::string> files;
  // Docids that must not be found any more, ascending, each with the
  // generation at which it was deleted.
  struct Deletion {
    Docid docid = 0;
    std::uint64_t generation = 0;
    bool operator==(const Deletion&) const = default;
  };
  std::vector<Deletion> deletions;

  bool operator==(const SegmentEntry&) const = default;
};

// What the archive consists of at one moment; changed as a whole, in the same
// write batch as the articles it speaks of.
struct Catalog {
  std::uint64_t generation = 0;     // counts commits that change what is found
  std::uint64_t indexed_up_to = 0;  // articles up to here are in a segment
  std::uint64_t next_number = 1;
  SegmentId next_segment = 1;
  std::vector<SegmentEntry> segments;              // by id, ascending
  std::map<std::string, std::uint64_t> languages;  // live articles by tag
  // SourceNames::digest that the oldest segment was built with; empty: without
  // any.
  std::string sources;

  // Articles that can be found.
  std::uint64_t live() const;

  bool operator==(const Catalog&) const = default;
};

// The stored form; see docs/FORMAT.md.  decode throws Error(kCorrupt,
// kNewerFormat).
std::string encode(const Catalog& catalog);
Catalog decode_catalog(std::string_view bytes);

}  // namespace morgue
