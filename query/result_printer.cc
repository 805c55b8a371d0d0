#include "query/result_printer.h"

#include "query/csv_printer.h"
#include "query/ids_printer.h"
#include "query/json_printer.h"
#include "query/text_printer.h"

namespace morgue {

std::unique_ptr<ResultPrinter> make_printer(OutputFormat format,
                                            std::ostream& out,
                                            const Presentation& looks) {
  switch (format) {
    case OutputFormat::kText:
      break;
    case OutputFormat::kJson:
      return std::make_unique<JsonPrinter>(out, looks.query);
    case OutputFormat::kJsonl:
      return std::make_unique<JsonLinesPrinter>(out, looks.query);
    case OutputFormat::kCsv:
      return std::make_unique<CsvPrinter>(out);
    case OutputFormat::kIds:
      return std::make_unique<IdsPrinter>(out);
  }
  return std::make_unique<TextPrinter>(out, looks);
}

}  // namespace morgue
