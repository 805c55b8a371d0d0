#include "indexer/word_table.h"

namespace morgue {

WordTable::Id WordTable::add(std::string_view word, Hash hash, std::size_t at) {
  const auto id = static_cast<Id>(words_.size());
  words_.emplace_back(word);
  slots_[at] = {hash, id};
  if (2 * words_.size() > slots_.size()) {
    grow();
  }
  return id;
}

void WordTable::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id != kEmpty) {
      place(slot);
    }
  }
}

void WordTable::place(const Slot& slot) {
  std::size_t at = first(slot.hash);
  while (slots_[at].id != kEmpty) {
    at = after(at);
  }
  slots_[at] = slot;
}

}  // namespace morgue
