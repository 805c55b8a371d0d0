#include "corpus/field_lookup.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestTyped = 64;

char folded(char c) { return c == ' ' || c == '-' ? '_' : ascii_lower(c); }

std::string input_name(std::string_view typed) {
  std::string name(typed);
  std::transform(name.begin(), name.end(), name.begin(), folded);
  return name;
}

bool is_fixed(const std::string& origin) {
  return origin.front() == '@' || origin.front() == '"' ||
         origin.front() == '\'';
}

}  // namespace

FieldLookup::FieldLookup(const FieldMap& map) {
  for (const FieldRow& row : field_table()) {
    if (const std::string* origin = map.find(row.name)) {
      add_mapped(row.field, *origin);
    } else {
      add_defaults(row);
    }
  }
}

void FieldLookup::add_defaults(const FieldRow& row) {
  std::string_view rest = row.inputs;
  for (std::uint8_t rank = 0; !rest.empty(); ++rank) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view name = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (name == "|") {
      rank = kStandsIn;
      continue;
    }
    slots_[std::string(name)].push_back({row.field, rank});
  }
}

void FieldLookup::add_mapped(ArticleField field, const std::string& origin) {
  if (is_fixed(origin)) {
    fixed_.push_back({field, origin});
    return;
  }
  slots_[input_name(origin)].push_back({field, 0});
  if (origin.find('.') != std::string::npos) {
    paths_.push_back({field, origin});
  }
}

std::span<const FieldLookup::Slot> FieldLookup::slots(
    std::string_view name) const {
  if (name.size() > kLongestTyped) {
    const auto found = slots_.find(input_name(name));
    return found == slots_.end() ? std::span<const Slot>() : found->second;
  }
  // Most names are short: this is asked for every key of every record.
  std::array<char, kLongestTyped> typed;
  std::transform(name.begin(), name.end(), typed.begin(), folded);
  const auto found = slots_.find(std::string_view(typed.data(), name.size()));
  return found == slots_.end() ? std::span<const Slot>() : found->second;
}

std::vector<FieldLookup::Constant> FieldLookup::constants(
    const InputName& input) const {
  std::vector<Constant> constants;
  for (const auto& [field, origin] : fixed_) {
    std::string value = origin == "@folder" ? input.folder
                        : origin == "@file" ? input.file
                        : origin == "@stem"
                            ? input.stem
                            : origin.substr(1, origin.size() - 2);
    constants.push_back({field, std::move(value), origin.front() == '@'});
  }
  return constants;
}

}  // namespace morgue
