#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "query/segment_set.h"

namespace morgue {

// How often words stand in headlines and texts of all segments, those set in
// capitals included; of removed articles too, as long as their segment stands.
struct ArchiveWords {
  // Of the words asked for.
  std::unordered_map<std::string, std::uint64_t> counts;
  std::uint64_t total = 0;  // of all words
};

// Goes through the lists of words of the token files.  Throws Error(kCorrupt).
ArchiveWords count_archive_words(
    const SegmentSet& segments,
    const std::unordered_map<std::string, std::uint64_t>& asked_for);

}  // namespace morgue
