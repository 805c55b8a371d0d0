#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace morgue {

// What an archive holds, in figures.
struct ArchiveStats {
  std::uint32_t format = 0;
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;  // findable
  std::uint64_t waiting = 0;   // stored, not yet searchable
  std::uint64_t undated = 0;   // among the findable
  std::string first_day;       // "2019-11-02"; empty: none dated
  std::string last_day;
  std::uint64_t segments = 0;
  std::uint64_t deletions = 0;
  std::uint64_t segment_bytes = 0;
  std::uint64_t record_bytes = 0;
  std::vector<std::pair<std::string, std::uint64_t>> languages;  // most first
};

// Throws as Record and read_settings do.
ArchiveStats archive_stats(const std::filesystem::path& archive);

// For people, and as one JSON object.
std::string to_text(const ArchiveStats& stats);
std::string to_json(const ArchiveStats& stats);

}  // namespace morgue
