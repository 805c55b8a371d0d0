#include "indexer/sorted_terms.h"

#include <algorithm>
#include <cstdint>

#include "indexer/term_prefix.h"

namespace morgue {
namespace {

struct Key {
  std::uint64_t prefix = 0;  // of the term
  TermDictionary::Id id = 0;
};

}  // namespace

void sort_by_term(const TermDictionary& dictionary,
                  std::vector<TermDictionary::Id>& ids) {
  std::vector<Key> keys;
  keys.reserve(ids.size());
  for (const TermDictionary::Id id : ids) {
    keys.push_back({.prefix = term_prefix(dictionary[id]), .id = id});
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    return a.prefix != b.prefix ? a.prefix < b.prefix
                                : dictionary[a.id] < dictionary[b.id];
  });
  std::transform(keys.begin(), keys.end(), ids.begin(),
                 [](const Key& key) { return key.id; });
}

}  // namespace morgue
