#include "corpus/csv_cutter.h"

#include <algorithm>
#include <new>

#include "corpus/article_reader.h"

namespace morgue {
namespace {

struct Row {
  std::vector<std::string>* cells;
  bool* ended;
};

void take_cell(void* text, std::size_t size, void* row) {
  static_cast<Row*>(row)->cells->emplace_back(static_cast<const char*>(text),
                                              size);
}

void take_row_end(int /*terminator*/, void* row) {
  *static_cast<Row*>(row)->ended = true;
}

// Stray quotes inside a cell are taken as they stand.
constexpr unsigned char kLenient = 0;

constexpr std::size_t kLeastGrowth = std::size_t{4} << 10;

}  // namespace

CsvCutter::CsvCutter(ByteSource& source, char delimiter)
    : RecordCutter(source), delimiter_(delimiter) {
  begin_row();
}

CsvCutter::~CsvCutter() { ::csv_free(&parser_); }

// A parser in the state of a fresh one: the row before may have been given up
// in the middle of a quote.
void CsvCutter::begin_row() {
  ::csv_free(&parser_);
  ::csv_init(&parser_, kLenient);
  ::csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
  cells_.clear();
  row_ended_ = false;
  row_size_ = 0;
}

std::size_t CsvCutter::gap(std::string_view bytes) {
  begin_row();
  return std::min(bytes.find_first_not_of("\r\n"), bytes.size());
}

std::size_t CsvCutter::find_end(std::string_view bytes, std::size_t from) {
  while (from < bytes.size()) {
    const std::size_t line = bytes.find_first_of("\r\n", from);
    const std::size_t end = line == bytes.npos ? bytes.size() : line + 1;
    row_size_ += end - from;
    if (row_size_ > kLargestRecord) {
      // Too large already; the next line is as good a start as any.
      if (line != bytes.npos) {
        return end;
      }
    } else {
      // libcsv's buffer grows by a fixed step: one of the row's size keeps a
      // long row from being copied once per step.
      ::csv_set_blk_size(&parser_, std::max(row_size_, kLeastGrowth));
      Row row{&cells_, &row_ended_};
      const std::size_t taken =
          ::csv_parse(&parser_, bytes.data() + from, end - from, take_cell,
                      take_row_end, &row);
      if (taken != end - from) {
        throw std::bad_alloc();  // libcsv fails for no other reason here
      }
    }
    if (row_ended_) {
      return end;
    }
    from = end;
  }
  return kOpen;
}

bool CsvCutter::end_row() {
  // Only a strict parser minds a quote that is still open at the end.
  ::csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI);
  Row row{&cells_, &row_ended_};
  return ::csv_fini(&parser_, take_cell, take_row_end, &row) == 0;
}

}  // namespace morgue
