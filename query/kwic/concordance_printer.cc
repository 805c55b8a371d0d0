#include "query/kwic/concordance_printer.h"

#include <algorithm>
#include <ostream>

#include "query/csv_printer.h"
#include "query/json_fields.h"
#include "query/styled_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kDayColumns = 10;  // of "2020-08-03"

std::string_view field_word(TextField field) {
  return field == TextField::kHeadline ? "headline" : "body";
}

std::string date_text(const Article& article) {
  return article.published ? to_iso(*article.published) : "";
}

std::string spaces(std::size_t columns, std::size_t used) {
  std::string padding(columns - std::min(columns, used), ' ');
  return padding;
}

class TextConcordance final : public ConcordancePrinter {
 public:
  TextConcordance(std::ostream& out, const Presentation& looks,
                  std::size_t width)
      : out_(out), colour_(looks.colour), text_(colour_), width_(width) {}

  void print(const Article& article, const ConcordanceLine& line) override {
    const std::string day = article.published
                                ? date_text(article).substr(0, kDayColumns)
                                : "undated";
    const std::size_t half = width_ / 2;
    const std::size_t right =
        display_width(line.match) + display_width(line.right);
    out_ << text_.styled(day, Style::kDim) << spaces(kDayColumns, day.size())
         << "  " << spaces(half, display_width(line.left)) << line.left
         << text_.marked(line.match, {{0, line.match.size()}}, Style::kPlain,
                         true)
         << line.right << spaces(width_ - half, right) << "  "
         << text_.styled(article.id, Style::kDim) << '\n';
  }

 private:
  std::ostream& out_;
  bool colour_;
  StyledText text_;
  std::size_t width_;
};

class JsonConcordance final : public ConcordancePrinter {
 public:
  explicit JsonConcordance(std::ostream& out) : json_(out) {}

  void print(const Article& article, const ConcordanceLine& line) override {
    json_.begin_object();
    json_.field("type", "line");
    json_.field("format_version", kJsonFormatVersion);
    json_.field("id", article.id);
    write_date(json_, "date", article.published);
    json_.field("source", article.source);
    json_.field("field", field_word(line.field));
    json_.field("left", line.left);
    json_.field("match", line.match);
    json_.field("right", line.right);
    json_.end_object();
    json_.end_line();
  }

 private:
  JsonWriter json_;
};

class CsvConcordance final : public ConcordancePrinter {
 public:
  explicit CsvConcordance(std::ostream& out) : out_(out) {}

  void begin() override { out_ << "id,date,source,field,left,match,right\r\n"; }

  void print(const Article& article, const ConcordanceLine& line) override {
    out_ << csv_cell(article.id) << ',' << date_text(article) << ','
         << csv_cell(article.source) << ',' << field_word(line.field) << ','
         << csv_cell(line.left) << ',' << csv_cell(line.match) << ','
         << csv_cell(line.right) << "\r\n";
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<ConcordancePrinter> make_concordance_printer(
    OutputFormat format, std::ostream& out, const Presentation& looks,
    std::size_t width) {
  switch (format) {
    case OutputFormat::kJsonl:
      return std::make_unique<JsonConcordance>(out);
    case OutputFormat::kCsv:
      return std::make_unique<CsvConcordance>(out);
    default:
      return std::make_unique<TextConcordance>(out, looks, width);
  }
}

}  // namespace morgue
