#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/table_builder.h"

namespace morgue::glass {

// Gathers terms with their synonyms, in any order and more than once, and
// writes the table of them.
class SynonymList {
 public:
  // Both have 1 to 255 bytes.
  void add(std::string_view term, std::string_view synonym);

  void write(TableBuilder& table);

 private:
  struct Entry {
    std::uint64_t prefix = 0;  // of the term, sorts as it does
    std::size_t place = 0;     // of the term in text_; the synonym follows
    std::uint8_t term_size = 0;
    std::uint8_t synonym_size = 0;
  };

  std::string_view term(const Entry& entry) const {
    return std::string_view(text_).substr(entry.place, entry.term_size);
  }
  std::string_view synonym(const Entry& entry) const {
    return std::string_view(text_).substr(entry.place + entry.term_size,
                                          entry.synonym_size);
  }
  bool before(const Entry& a, const Entry& b) const;
  bool same(const Entry& a, const Entry& b) const;

  std::string text_;  // term after synonym after term
  std::vector<Entry> entries_;
};

}  // namespace morgue::glass
