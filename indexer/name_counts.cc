#include "indexer/name_counts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/progress.h"
#include "text/json_string.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr const char* kOthers = "others";

}  // namespace

void NameCounts::add(const std::string& name, std::uint64_t times) {
  const bool fits = counts_.size() < kMostNames || counts_.contains(name);
  counts_[fits ? name : kOthers] += times;
}

NameCounts& NameCounts::operator+=(const NameCounts& other) {
  for (const auto& [name, times] : other.counts_) {
    add(name, times);
  }
  return *this;
}

std::string NameCounts::spelled(std::size_t most) const {
  std::vector<std::pair<std::uint64_t, std::string>> names;
  names.reserve(counts_.size());
  for (const auto& [name, times] : counts_) {
    names.emplace_back(times, name);
  }
  std::stable_sort(
      names.begin(), names.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string text;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
    text += i == 0 ? "" : ", ";
    text += with_separators(names[i].first);
    text += ' ';
    text += printable(names[i].second);
  }
  if (names.size() > most) {
    text += " and " + std::to_string(names.size() - most) + " more";
  }
  return text;
}

std::string NameCounts::json() const {
  std::string json = "{";
  for (const auto& [name, times] : counts_) {
    json += json.size() == 1 ? "" : ",";
    json += json_string(repair_utf8(name));
    json += ':';
    json += std::to_string(times);
  }
  return json + "}";
}

}  // namespace morgue
