#include <memory>
#include <utility>

#include "corpus/format_readers.h"
#include "corpus/json_cutter.h"
#include "corpus/json_records_reader.h"
#include "corpus/ninjs_record.h"
#include "corpus/wire_record.h"

namespace morgue {
namespace {

class NinjsReader : public JsonRecordsReader {
 public:
  explicit NinjsReader(ReaderInput input)
      : JsonRecordsReader(std::move(input), "ninjs") {
    use_cutter(make_json_cutter(bytes()));
  }

 private:
  Submission article_of(const simdjson::dom::object& record) override {
    return wire_article(ninjs_record(record), constants(), setup());
  }
};

}  // namespace

std::unique_ptr<ArticleReader> make_ninjs_reader(ReaderInput input) {
  return std::make_unique<NinjsReader>(std::move(input));
}

}  // namespace morgue
