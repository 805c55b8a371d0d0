#include <algorithm>
#include <memory>
#include <utility>

#include "corpus/assemble_article.h"
#include "corpus/csv_cutter.h"
#include "corpus/csv_header.h"
#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/finish_article.h"
#include "corpus/format_readers.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kHeaderPeek = std::size_t{64} << 10;

// After a quote that is never closed the next line is tried as a row, but
// each such attempt may read to the end of the input.
constexpr int kMostRecoveries = 4;

class CsvReader : public FileReader {
 public:
  explicit CsvReader(ReaderInput input) : FileReader(std::move(input)) {}

 protected:
  std::optional<Incoming> next_record() override {
    if (cutter_ == nullptr) {
      open();
    }
    while (auto record = cutter_->next()) {
      if (record->too_large) {
        return too_large(*record);
      }
      if (is_remnant(*record)) {
        return std::nullopt;
      }
      if (record->at_end && !cutter_->end_row()) {
        return unclosed(*record);
      }
      if (header_ == nullptr) {
        if (auto refused = take_header(*record)) {
          return refused;
        }
      } else if (!is_blank(*record)) {
        return read(*record);
      }
    }
    return std::nullopt;
  }

 private:
  void open() {
    const std::string_view head = bytes().peek(kHeaderPeek);
    const std::string_view plain = without_mark(head);
    const std::string_view line = plain.substr(0, plain.find_first_of("\r\n"));
    const char delimiter = sniff_delimiter(line);
    bytes().consume(head.size() - plain.size());
    cutter_ = std::make_unique<CsvCutter>(bytes(), delimiter);
  }

  static bool is_blank(const CutRecord& record) {
    return trimmed(record.bytes).empty();
  }

  Reject unclosed(const CutRecord& record) {
    const std::size_t line = record.bytes.find('\n');
    if (recoveries_ < kMostRecoveries && line != record.bytes.npos) {
      ++recoveries_;
      cutter_->shorten(line + 1);
    }
    return reject(record, "bad-csv",
                  "a quote that opens in this row is never closed");
  }

  std::optional<Incoming> take_header(const CutRecord& record) {
    header_ = std::make_unique<CsvHeader>(cutter_->cells(), setup().fields);
    const bool fixed_text = std::any_of(
        constants().begin(), constants().end(), [](const auto& constant) {
          return constant.field == ArticleField::kHeadline ||
                 constant.field == ArticleField::kBody;
        });
    if (header_->names_text() || fixed_text) {
      return std::nullopt;
    }
    Reject refused = reject(record, "bad-csv",
                            "the header names neither a headline nor a body; "
                            "name the columns with --map headline=...");
    run_out();
    return refused;
  }

  // Nothing in the rest of the file can be understood.
  void run_out() {
    do {
      bytes().consume(bytes().view().size());
    } while (bytes().more());
    cutter_->shorten(0);
  }

  Incoming read(const CutRecord& record) {
    std::vector<std::string>& cells = cutter_->cells();
    if (cells.size() != header_->columns()) {
      return reject(record, "bad-csv",
                    "the row has " + std::to_string(cells.size()) +
                        " cells where the header has " +
                        std::to_string(header_->columns()));
    }
    RecordFields fields;
    bool was_utf8 = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      was_utf8 = decode_in_place(cells[i]) && was_utf8;
      for (const auto& [field, rank] : header_->slots(i)) {
        fields.offer(field, rank, {{cells[i], ""}});
      }
    }
    Submission submission;
    assemble_article(std::move(fields), constants(), setup(), submission);
    if (!was_utf8) {
      warn_not_utf8(submission);
    }
    return finish(std::move(submission), record, "csv");
  }

  std::unique_ptr<CsvCutter> cutter_;
  std::unique_ptr<CsvHeader> header_;
  int recoveries_ = 0;
};

}  // namespace

std::unique_ptr<ArticleReader> make_csv_reader(ReaderInput input) {
  return std::make_unique<CsvReader>(std::move(input));
}

}  // namespace morgue
