#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/catalog.h"
#include "archive/glass_table.h"
#include "archive/glass_walk.h"

// An index read through from front to back, for merging.  Everything throws
// Error(kCorrupt) where what is there cannot be.
namespace morgue::glass {

struct ListEntry {
  Docid docid = 0;
  std::uint32_t wdf = 0;
};

// Goes through the lists of postings, term by term in ascending order.
class ListWalk {
 public:
  // At the first term.
  explicit ListWalk(const Table& table);

  bool done() const { return done_; }

  // Of the present term: its key, which sorts as terms do, and itself.
  const std::string& key() const { return key_; }
  std::string term() const;

  // The term's postings, valid until the next call; goes to the next term.
  std::span<const ListEntry> read();

 private:
  void start_term();

  const Table* table_;
  TableWalk walk_;
  bool done_ = false;
  std::string key_;
  std::vector<ListEntry> postings_;
};

// The length of each document, by docid - 1.
std::vector<std::uint32_t> document_lengths(const Table& table,
                                            std::uint32_t documents);

// Goes through the values of a slot.
class SlotWalk {
 public:
  SlotWalk(const Table& table, std::uint32_t slot);

  // The document's value; empty where it has none.  Docids ascend from call to
  // call.  Valid until the next call.
  std::string_view value_of(Docid docid);

 private:
  void to_next();

  const Table* table_;
  std::string prefix_;  // of the keys of its chunks
  TableWalk walk_;
  std::span<const std::uint8_t> rest_;  // of the chunk
  Docid docid_ = 0;                     // of value_; 0 after the last one
  std::string_view value_;
};

}  // namespace morgue::glass
