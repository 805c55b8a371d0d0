#include "archive/glass_lists.h"

#include <bit>
#include <cstddef>

#include "archive/byte_reader.h"
#include "archive/byte_writer.h"
#include "archive/glass_format.h"

namespace morgue::glass {
namespace {

ByteReader reader_of(std::span<const std::uint8_t> bytes, const Table& table) {
  return {{reinterpret_cast<const char*>(bytes.data()), bytes.size()},
          table.path().native()};
}

std::uint32_t take_number(ByteReader& reader) {
  return reader.narrow<std::uint32_t>(reader.varint());
}

// What append_sortable wrote, which is all that is left of the key.
std::uint32_t take_sortable(std::string_view bytes, const Table& table) {
  ByteReader reader(bytes, table.path().native());
  const std::uint8_t first = reader.byte();
  // Below 0x80 one more byte follows; each leading one bit is another.
  const auto more = static_cast<unsigned>(
      std::countl_one(static_cast<std::uint8_t>(first)) + 1);
  std::uint64_t value = first & (0xffU >> more);
  for (unsigned i = 0; i < more; ++i) {
    value = value << 8 | reader.byte();
  }
  reader.expect_end();
  return reader.narrow<std::uint32_t>(value);
}

// Takes a chunk from its mark on; false where it is the list's last one.
bool take_chunk(ByteReader reader, Docid docid, const Table& table,
                std::vector<ListEntry>& entries) {
  const auto mark = static_cast<char>(reader.byte());
  if (mark != kLastChunk && mark != kNotLastChunk) {
    refuse(table.path());
  }
  const Docid last = docid + take_number(reader);
  entries.push_back({docid, take_number(reader)});
  while (!reader.at_end()) {
    docid += take_number(reader) + 1;
    entries.push_back({docid, take_number(reader)});
  }
  if (docid != last) {
    refuse(table.path());
  }
  return mark == kNotLastChunk;
}

// Takes the list that opens with the present entry.  Its other chunks have keys
// that begin with `prefix`.
void take_list(TableWalk& walk, std::string_view prefix, const Table& table,
               std::vector<ListEntry>& entries) {
  ByteReader reader = reader_of(walk.tag(), table);
  reader.varint();  // postings
  reader.varint();  // occurrences
  const Docid first = take_number(reader) + 1;
  bool more = take_chunk(reader, first, table, entries);
  while (more) {
    if (!walk.next() || !walk.key().starts_with(prefix)) {
      refuse(table.path());
    }
    const Docid docid = take_sortable(walk.key().substr(prefix.size()), table);
    more = take_chunk(reader_of(walk.tag(), table), docid, table, entries);
  }
}

}  // namespace

ListWalk::ListWalk(const Table& table)
    : table_(&table), walk_(table, kFirstTermKey) {
  start_term();
}

void ListWalk::start_term() {
  done_ = !walk_.next();
  if (!done_) {
    key_ = walk_.key();
  }
}

std::string ListWalk::term() const {
  std::string term;
  for (std::size_t i = 0; i < key_.size(); ++i) {
    term.push_back(key_[i]);
    i += key_[i] == '\0' ? 1 : 0;
  }
  return term;
}

std::span<const ListEntry> ListWalk::read() {
  postings_.clear();
  key_.push_back('\0');
  take_list(walk_, key_, *table_, postings_);
  start_term();
  return postings_;
}

std::vector<std::uint32_t> document_lengths(const Table& table,
                                            std::uint32_t documents) {
  std::vector<std::uint32_t> lengths(documents);
  TableWalk walk(table, kLengthKeys);
  if (!walk.next() || walk.key() != kLengthKeys) {
    return lengths;
  }
  std::vector<ListEntry> entries;
  take_list(walk, kLengthKeys, table, entries);
  for (const ListEntry& entry : entries) {
    if (entry.docid > documents) {
      refuse(table.path());
    }
    lengths[entry.docid - 1] = entry.wdf;
  }
  return lengths;
}

SlotWalk::SlotWalk(const Table& table, std::uint32_t slot)
    : table_(&table),
      prefix_([slot] {
        std::string prefix(kValueKeys);
        append_varint(prefix, slot);
        return prefix;
      }()),
      walk_(table, prefix_) {
  to_next();
}

std::string_view SlotWalk::value_of(Docid docid) {
  while (docid_ != 0 && docid_ < docid) {
    to_next();
  }
  return docid_ == docid ? value_ : std::string_view();
}

void SlotWalk::to_next() {
  if (rest_.empty()) {
    if (!walk_.next() || !walk_.key().starts_with(prefix_)) {
      docid_ = 0;
      return;
    }
    docid_ = take_sortable(walk_.key().substr(prefix_.size()), *table_);
    rest_ = walk_.tag();
  } else {
    ByteReader reader = reader_of(rest_, *table_);
    docid_ += take_number(reader) + 1;
    rest_ = rest_.last(reader.rest().size());
  }
  ByteReader reader = reader_of(rest_, *table_);
  value_ = reader.sized();
  rest_ = rest_.last(reader.rest().size());
}

}  // namespace morgue::glass
