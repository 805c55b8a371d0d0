#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <csv.h>

#include "corpus/record_cutter.h"

namespace morgue {

// Cuts rows of CSV and splits them into cells, both by libcsv, so that a row
// ends exactly where its parser says.  Blank lines are passed over.
class CsvCutter : public RecordCutter {
 public:
  CsvCutter(ByteSource& source, char delimiter);
  ~CsvCutter() override;

  // The cells of the record that next() has just cut.  Precondition: it was
  // not too large.
  std::vector<std::string>& cells() { return cells_; }

  // Completes a row that the end of the input cut off; false where a quote is
  // still open.
  bool end_row();

 private:
  std::size_t gap(std::string_view bytes) override;
  std::size_t find_end(std::string_view bytes, std::size_t from) override;
  void begin_row();

  csv_parser parser_{};
  char delimiter_;
  std::vector<std::string> cells_;
  bool row_ended_ = false;
  std::uint64_t row_size_ = 0;
};

}  // namespace morgue
