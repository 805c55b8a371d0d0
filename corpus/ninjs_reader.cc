#include <memory>
#include <string_view>
#include <utility>

#include "corpus/detect_format.h"
#include "corpus/format_readers.h"
#include "corpus/json_cutter.h"
#include "corpus/json_feed.h"
#include "corpus/json_members.h"
#include "corpus/json_records_reader.h"
#include "corpus/ninjs_record.h"
#include "corpus/wire_record.h"

namespace morgue {
namespace {

// Where the list begins that an answer of a server holds: Superdesk's
// {"_items": [...], "_meta": ...}, {"items": [...]}; npos where there is none.
std::size_t start_of_items(std::string_view head) {
  for (const char* name : {"_items", "items"}) {
    const JsonMember items = find_json_member(head, name);
    if (items.begin != head.npos && head[items.begin] == '[') {
      return items.begin;
    }
  }
  return head.npos;
}

class NinjsReader : public JsonRecordsReader {
 public:
  explicit NinjsReader(ReaderInput input)
      : JsonRecordsReader(std::move(input), "ninjs") {
    const std::string_view head = bytes().peek(kDetectionBytes);
    const std::size_t items =
        head.starts_with('[') ? head.npos : start_of_items(head);
    use_cutter(items == head.npos
                   ? make_json_cutter(bytes())
                   : std::make_unique<JsonItemsCutter>(bytes(), items));
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
