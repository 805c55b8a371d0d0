#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "indexer/index_writer.h"
#include "indexer/term_dictionary.h"

namespace morgue {

// Posting lists growing in memory, all at once: each is a chain of slices, of
// doubling size, cut from large pages, and holds about two bytes a posting.
class InvertedLists {
 public:
  // Room for the terms of many articles, not touched until it is used: growing
  // would leave ever new memory behind.
  InvertedLists() { lists_.reserve(kExpectedTerms); }

  // Docids ascend within a term.
  void add(TermDictionary::Id term, Docid docid, std::uint8_t impact);

  // Fetch what adding to the term will touch, first its list, then where that
  // is written on: nearly every posting would else wait for memory twice.
  void expect(TermDictionary::Id term) const {
    if (term < lists_.size()) {
      __builtin_prefetch(&lists_[term], 1);
    }
  }
  void expect_soon(TermDictionary::Id term) const {
    if (term < lists_.size()) {
      __builtin_prefetch(lists_[term].at, 1);
    }
  }
  // The same before a read().
  void expect_read(TermDictionary::Id term) const {
    __builtin_prefetch(lists_[term].first);
  }

  // Terms of which something was added; ids run below lists().
  std::size_t lists() const { return lists_.size(); }

  // The term's postings in place of what `postings` held.
  void read(TermDictionary::Id term, std::vector<Posting>& postings) const;

  // Memory taken, about.
  std::size_t bytes() const {
    return pages_.size() * kPage + lists_.size() * sizeof(List);
  }

 private:
  static constexpr std::size_t kPage = std::size_t{1} << 20;
  static constexpr std::size_t kExpectedTerms = std::size_t{1} << 18;
  static constexpr std::size_t kFirstSlice = 16;
  static constexpr std::size_t kLargestSlice = 4096;
  // At the end of a slice stands the address of the next one.
  static constexpr std::size_t kLink = sizeof(std::uint8_t*);

  struct List {
    std::uint8_t* first = nullptr;
    std::uint8_t* at = nullptr;   // where the next byte goes
    std::uint8_t* end = nullptr;  // of the slice, before its link
    std::uint32_t slice = 0;      // its size
    std::uint32_t count = 0;
    Docid last = 0;
  };
  class Bytes;  // reads a list

  void put(List& list, std::uint8_t byte) {
    if (list.at == list.end) {
      grow(list);
    }
    *list.at++ = byte;
  }
  void grow(List& list);
  std::uint8_t* cut(std::size_t size);

  std::vector<List> lists_;
  std::vector<std::unique_ptr<std::array<std::uint8_t, kPage>>> pages_;
  std::size_t used_ = kPage;  // of the last page
};

}  // namespace morgue
