#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// What writer and reader of a segment's index agree on: how Xapian's glass
// databases (format 2016-03-14) stand in one file; see docs/FORMAT.md.  Plain
// numbers are append_varint's, those of fixed width have the most significant
// byte first.
namespace morgue::glass {

// A database that is written once has one revision.
inline constexpr std::uint32_t kOnlyRevision = 1;

// Block 0 opens with these and a uuid.
inline constexpr std::string_view kMagic{"\x0f\x0dXapian Glass", 14};
// 2016-03-14: years since 2014, month, day.
inline constexpr std::uint16_t kFormat = (2016 - 2014) << 9 | 3 << 5 | 14;
inline constexpr std::size_t kUuid = 16;

// The root of a table: its level is shifted and has these flags below it, and
// blocks are told in so many bytes.
inline constexpr unsigned kLevelShift = 2;
inline constexpr std::uint32_t kFilledInOrder = 2;
inline constexpr std::uint32_t kNoRootBlock = 1;
inline constexpr std::size_t kBlockUnit = 2048;
inline constexpr std::size_t kLargestBlock = 65'536;

// The head of every other block.
inline constexpr std::size_t kRevision = 0;  // 4 bytes
inline constexpr std::size_t kLevel = 4;
inline constexpr std::size_t kMostFree = 5;        // 2 bytes: in one piece
inline constexpr std::size_t kTotalFree = 7;       // 2 bytes
inline constexpr std::size_t kDirectoryEnd = 9;    // 2 bytes
inline constexpr std::size_t kHead = 11;           // where the directory begins
inline constexpr std::size_t kDirectoryEntry = 2;  // the item's place

// Of an item of a leaf: length, key's length, key, component (but for the
// first), tag.  Of one of a branch: block, key's length, key, component.
inline constexpr std::size_t kItemLength = 2;
inline constexpr std::size_t kKeyLength = 1;
inline constexpr std::size_t kComponent = 2;
inline constexpr std::size_t kBlockNumber = 4;

// The length of an item has 13 bits, below these of its first byte, and leaves
// out the three bytes that every item has.
inline constexpr std::uint8_t kCompressed = 0x80;
inline constexpr std::uint8_t kLastComponent = 0x40;
inline constexpr std::uint8_t kFirstComponent = 0x20;
inline constexpr std::size_t kLengthBits = 0x1fff;
inline constexpr std::size_t kLeastItem = 3;

// What keys begin with: those of the chunks of a slot's values, of the lengths
// of documents, of all terms on.
inline constexpr std::string_view kValueKeys{"\0\xd8", 2};
inline constexpr std::string_view kLengthKeys{"\0\xe0", 2};
inline constexpr std::string_view kFirstTermKey{"\0\xe1", 2};

// A chunk of postings says whether it is the last one of its list.
inline constexpr char kLastChunk = '1';
inline constexpr char kNotLastChunk = '0';

// Sorts as the number does.
inline void append_sortable(std::string& out, std::uint32_t value) {
  if (value < 0x8000) {
    out.push_back(static_cast<char>(value >> 8));
    out.push_back(static_cast<char>(value));
    return;
  }
  // 3 bytes hold 22 bits, 4 hold 29, 5 hold 36; the first begins with two ones
  // fewer than there are bytes.
  const unsigned length =
      (37 - static_cast<unsigned>(std::countl_zero(value))) / 7;
  const unsigned mark = 0xffU << (10 - length);
  out.push_back(
      static_cast<char>((std::uint64_t{value} >> (8 * (length - 1))) | mark));
  for (unsigned i = length - 1; i-- > 0;) {
    out.push_back(static_cast<char>(value >> (8 * i)));
  }
}

// A term as a key: sorts as the term does, also where more follows.
inline void append_term(std::string& out, std::string_view term) {
  for (const char byte : term) {
    out.push_back(byte);
    if (byte == '\0') {
      out.push_back('\xff');
    }
  }
}

}  // namespace morgue::glass
