#include "indexer/sorted_terms.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace morgue {
namespace {

// The first bytes of a term as a number that sorts as they do; most
// comparisons end there, without a look at the terms.
struct Key {
  std::uint64_t prefix = 0;
  TermDictionary::Id id = 0;
};

std::uint64_t prefix_of(std::string_view term) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < sizeof(prefix); ++i) {
    prefix = prefix << 8 |
             (i < term.size() ? static_cast<std::uint8_t>(term[i]) : 0);
  }
  return prefix;
}

}  // namespace

void sort_by_term(const TermDictionary& dictionary,
                  std::vector<TermDictionary::Id>& ids) {
  std::vector<Key> keys;
  keys.reserve(ids.size());
  for (const TermDictionary::Id id : ids) {
    keys.push_back({.prefix = prefix_of(dictionary[id]), .id = id});
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    return a.prefix != b.prefix ? a.prefix < b.prefix
                                : dictionary[a.id] < dictionary[b.id];
  });
  std::transform(keys.begin(), keys.end(), ids.begin(),
                 [](const Key& key) { return key.id; });
}

}  // namespace morgue
