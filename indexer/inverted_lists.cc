#include "indexer/inverted_lists.h"

#include <algorithm>
#include <cstring>

namespace morgue {

// Follows the slices of a list.
class InvertedLists::Bytes {
 public:
  explicit Bytes(const List& list) : at_(list.first), size_(kFirstSlice) {
    end_ = at_ + size_ - kLink;
  }

  std::uint8_t next() {
    if (at_ == end_) {
      std::memcpy(&at_, end_, kLink);
      size_ = std::min(2 * size_, kLargestSlice);
      end_ = at_ + size_ - kLink;
    }
    return *at_++;
  }

  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint8_t byte = next();
      value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
  }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
  std::size_t size_;
};

void InvertedLists::add(TermDictionary::Id term, Docid docid,
                        std::uint8_t impact) {
  if (term >= lists_.size()) {
    lists_.resize(std::size_t{term} + 1);
  }
  List& list = lists_[term];
  for (std::uint32_t gap = docid - list.last;; gap >>= 7) {
    if (gap < 0x80) {
      put(list, static_cast<std::uint8_t>(gap));
      break;
    }
    put(list, static_cast<std::uint8_t>(gap | 0x80));
  }
  put(list, impact);
  list.last = docid;
  ++list.count;
}

void InvertedLists::read(TermDictionary::Id term,
                         std::vector<Posting>& postings) const {
  const List& list = lists_[term];
  postings.resize(list.count);
  if (postings.empty()) {
    return;
  }
  Bytes bytes(list);
  Docid docid = 0;
  for (Posting& posting : postings) {
    docid += bytes.varint();
    posting = {.docid = docid, .wdf = bytes.next()};
  }
}

void InvertedLists::grow(List& list) {
  const std::size_t size =
      list.slice == 0 ? kFirstSlice
                      : std::min(std::size_t{2} * list.slice, kLargestSlice);
  std::uint8_t* slice = cut(size);
  if (list.slice == 0) {
    list.first = slice;
  } else {
    std::memcpy(list.end, &slice, kLink);
  }
  list.at = slice;
  list.end = slice + size - kLink;
  list.slice = static_cast<std::uint32_t>(size);
}

std::uint8_t* InvertedLists::cut(std::size_t size) {
  if (used_ + size > kPage) {
    pages_.push_back(std::make_unique<std::array<std::uint8_t, kPage>>());
    used_ = 0;
  }
  std::uint8_t* slice = pages_.back()->data() + used_;
  used_ += size;
  return slice;
}

}  // namespace morgue
