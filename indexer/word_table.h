#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/word_hash.h"

namespace morgue {

// Numbers distinct words 0, 1, 2 ... in the order in which they are first met.
// Words never move and are never forgotten.  At most 2^32 - 1 of them.
// Not for use by two threads.
//
// Open addressing with linear probing, at most half full: a probe touches one
// cache line of slots and, where the hashes are equal, the word.
class WordTable {
 public:
  using Id = std::uint32_t;
  using Hash = std::uint32_t;

  // The word's number, a new one where it was not met before.
  Id id_of(std::string_view word) { return id_of(word, hash_of(word)); }

  // The same in steps, so that the memory for many words is fetched side by
  // side: hash_of() and fetch_slot() for each, then fetch_word(), then id_of().
  static Hash hash_of(std::string_view word) {
    return static_cast<Hash>(word_hash(word));
  }
  void fetch_slot(Hash hash) const { __builtin_prefetch(&slots_[first(hash)]); }
  // The number that the word probably has; size() where it is new.
  Id fetch_word(Hash hash) const {
    for (std::size_t at = first(hash);; at = after(at)) {
      const Slot slot = slots_[at];
      if (slot.id == kEmpty) {
        return static_cast<Id>(words_.size());
      }
      if (slot.hash == hash) {
        __builtin_prefetch(&words_[slot.id]);
        return slot.id;
      }
    }
  }
  Id id_of(std::string_view word, Hash hash) {
    std::size_t at = first(hash);
    for (; slots_[at].id != kEmpty; at = after(at)) {
      const Slot slot = slots_[at];
      if (slot.hash == hash && words_[slot.id] == word) {
        return slot.id;
      }
    }
    return add(word, hash, at);
  }

  std::size_t size() const { return words_.size(); }

  const std::string& operator[](Id id) const { return words_[id]; }

 private:
  static constexpr Id kEmpty = ~Id{0};
  static constexpr std::size_t kFewestSlots = 64;  // a power of two

  struct Slot {
    Hash hash = 0;
    Id id = kEmpty;
  };

  std::size_t first(Hash hash) const { return hash & (slots_.size() - 1); }
  std::size_t after(std::size_t at) const {
    return (at + 1) & (slots_.size() - 1);
  }
  Id add(std::string_view word, Hash hash, std::size_t at);
  void grow();
  void place(const Slot& slot);

  std::deque<std::string> words_;
  std::vector<Slot> slots_ = std::vector<Slot>(kFewestSlots);
};

}  // namespace morgue
