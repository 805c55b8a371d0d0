#include <memory>
#include <utility>

#include "corpus/assemble_article.h"
#include "corpus/format_readers.h"
#include "corpus/json_cutter.h"
#include "corpus/json_records_reader.h"
#include "corpus/wapo_record.h"

namespace morgue {
namespace {

class WapoReader : public JsonRecordsReader {
 public:
  explicit WapoReader(ReaderInput input)
      : JsonRecordsReader(std::move(input), "wapo") {
    use_cutter(make_json_cutter(bytes()));
  }

 private:
  Submission article_of(const simdjson::dom::object& record) override {
    Submission submission = wapo_article(record, setup());
    assemble_article({}, constants(), setup(), submission);
    return submission;
  }
};

}  // namespace

std::unique_ptr<ArticleReader> make_wapo_reader(ReaderInput input) {
  return std::make_unique<WapoReader>(std::move(input));
}

}  // namespace morgue
