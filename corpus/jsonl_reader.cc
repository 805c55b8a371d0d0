#include <memory>
#include <utility>

#include "corpus/assemble_article.h"
#include "corpus/format_readers.h"
#include "corpus/json_cutter.h"
#include "corpus/json_records_reader.h"

namespace morgue {
namespace {

class JsonlReader : public JsonRecordsReader {
 public:
  explicit JsonlReader(ReaderInput input)
      : JsonRecordsReader(std::move(input), "jsonl") {
    use_cutter(make_json_cutter(bytes()));
  }

 private:
  Submission article_of(const simdjson::dom::object& record) override {
    RecordFields fields;
    take_json_fields(record, setup().fields, fields);
    Submission submission;
    assemble_article(std::move(fields), constants(), setup(), submission);
    return submission;
  }
};

}  // namespace

std::unique_ptr<ArticleReader> make_jsonl_reader(ReaderInput input) {
  return std::make_unique<JsonlReader>(std::move(input));
}

}  // namespace morgue
