#include "query/result_printer.h"

#include <utility>

#include "query/csv_printer.h"
#include "query/export/article_writer.h"
#include "query/ids_printer.h"
#include "query/json_printer.h"
#include "query/text_printer.h"

namespace morgue {
namespace {

// The articles of the hits, without what the search has to say of them.
class HitWriter final : public ResultPrinter {
 public:
  explicit HitWriter(std::unique_ptr<ArticleWriter> writer)
      : writer_(std::move(writer)) {}

  void print(const SearchResult& result) override {
    writer_->begin();
    for (const Hit& hit : result.hits) {
      writer_->write(hit.article);
    }
    writer_->end();
  }

 private:
  std::unique_ptr<ArticleWriter> writer_;
};

}  // namespace

std::unique_ptr<ResultPrinter> make_printer(OutputFormat format,
                                            std::ostream& out,
                                            const Presentation& looks) {
  switch (format) {
    case OutputFormat::kJson:
      return std::make_unique<JsonPrinter>(out, looks.query);
    case OutputFormat::kJsonl:
      return std::make_unique<JsonLinesPrinter>(out, looks.query);
    case OutputFormat::kCsv:
      return std::make_unique<CsvPrinter>(out);
    case OutputFormat::kIds:
      return std::make_unique<IdsPrinter>(out);
    default:
      break;
  }
  if (auto writer = make_article_writer(format, out, looks)) {
    return std::make_unique<HitWriter>(std::move(writer));
  }
  return std::make_unique<TextPrinter>(out, looks);
}

}  // namespace morgue
