#include "archive/glass_lists.h"

#include <bit>
#include <cstddef>

#include "archive/byte_reader.h"
#include "archive/byte_writer.h"
#include "archive/glass_format.h"

namespace morgue::glass {
namespace {

constexpr std::string_view kValueKeys{"\0\xd8", 2};
constexpr std::string_view kLengthKeys{"\0\xe0", 2};
// No key of anything else is as high as this.
constexpr std::string_view kFirstTermKey{"\0\xe1", 2};

// Numbers of a tag, one after the other.
class Numbers {
 public:
  Numbers(std::span<const std::uint8_t> bytes, const Table& table)
      : at_(bytes.data()), end_(at_ + bytes.size()), table_(table) {}

  bool at_end() const { return at_ == end_; }

  std::uint8_t byte() {
    if (at_ == end_) {
      refuse(table_.path());
    }
    return *at_++;
  }

  std::uint32_t varint() {
    std::uint32_t value = byte();
    if (value < 0x80) {
      return value;
    }
    value &= 0x7f;
    for (unsigned shift = 7; shift < 32; shift += 7) {
      const std::uint32_t bits = byte();
      value |= (bits & 0x7f) << shift;
      if (bits < 0x80) {
        return value;
      }
    }
    refuse(table_.path());
  }

  std::span<const std::uint8_t> take(std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - at_)) {
      refuse(table_.path());
    }
    at_ += size;
    return {at_ - size, size};
  }

  std::span<const std::uint8_t> rest() { return {at_, end_}; }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
  const Table& table_;
};

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
bool take_chunk(Numbers numbers, Docid docid, const Table& table,
                std::vector<ListEntry>& entries) {
  const auto mark = static_cast<char>(numbers.byte());
  if (mark != kLastChunk && mark != kNotLastChunk) {
    refuse(table.path());
  }
  const Docid last = docid + numbers.varint();
  entries.push_back({docid, numbers.varint()});
  while (!numbers.at_end()) {
    docid += numbers.varint() + 1;
    entries.push_back({docid, numbers.varint()});
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
  Numbers numbers(walk.tag(), table);
  numbers.varint();  // postings
  numbers.varint();  // occurrences
  const Docid first = numbers.varint() + 1;
  bool more = take_chunk(numbers, first, table, entries);
  while (more) {
    if (!walk.next() || !walk.key().starts_with(prefix)) {
      refuse(table.path());
    }
    const Docid docid = take_sortable(walk.key().substr(prefix.size()), table);
    more = take_chunk(Numbers(walk.tag(), table), docid, table, entries);
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
    Numbers numbers(rest_, *table_);
    docid_ += numbers.varint() + 1;
    rest_ = numbers.rest();
  }
  Numbers numbers(rest_, *table_);
  const auto bytes = numbers.take(numbers.varint());
  value_ = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  rest_ = numbers.rest();
}

}  // namespace morgue::glass
