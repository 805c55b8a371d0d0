#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/field_lookup.h"

namespace morgue {

// The sign that stands between the columns of a header line: comma, semicolon
// or tab, whichever occurs most outside quotes.
char sniff_delimiter(std::string_view header_line);

// What each column of a CSV file fills, by the names in its header row.
class CsvHeader {
 public:
  CsvHeader(const std::vector<std::string>& names, const FieldLookup& lookup);

  std::size_t columns() const { return slots_.size(); }
  const std::vector<FieldLookup::Slot>& slots(std::size_t column) const {
    return slots_[column];
  }

  // Whether a headline or a body can come from here.
  bool names_text() const;

  // How many columns mean something to us.
  std::size_t known() const;

 private:
  std::vector<std::vector<FieldLookup::Slot>> slots_;
};

}  // namespace morgue
