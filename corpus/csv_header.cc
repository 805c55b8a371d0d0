#include "corpus/csv_header.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kDelimiters = ",;\t";

}  // namespace

char sniff_delimiter(std::string_view header_line) {
  std::array<std::size_t, kDelimiters.size()> counts{};
  bool quoted = false;
  for (const char c : header_line) {
    quoted = c == '"' ? !quoted : quoted;
    if (const auto at = kDelimiters.find(c);
        !quoted && at != kDelimiters.npos) {
      ++counts[at];
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return kDelimiters[static_cast<std::size_t>(most - counts.begin())];
}

CsvHeader::CsvHeader(const std::vector<std::string>& names,
                     const FieldLookup& lookup) {
  for (const std::string& name : names) {
    const auto slots = lookup.slots(trimmed(name));
    slots_.emplace_back(slots.begin(), slots.end());
  }
}

bool CsvHeader::names_text() const {
  return std::any_of(slots_.begin(), slots_.end(), [](const auto& slots) {
    return std::any_of(slots.begin(), slots.end(), [](const auto& slot) {
      return slot.field == ArticleField::kHeadline ||
             slot.field == ArticleField::kBody;
    });
  });
}

std::size_t CsvHeader::known() const {
  return static_cast<std::size_t>(
      std::count_if(slots_.begin(), slots_.end(),
                    [](const auto& slots) { return !slots.empty(); }));
}

}  // namespace morgue
