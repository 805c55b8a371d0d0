#include <memory>
#include <utility>

#include "corpus/assemble_article.h"
#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/format_readers.h"
#include "corpus/json_cutter.h"
#include "corpus/json_record.h"
#include "text/unicode.h"

namespace morgue {
namespace {

class JsonlReader : public FileReader {
 public:
  explicit JsonlReader(ReaderInput input)
      : FileReader(std::move(input)),
        cutter_(make_json_cutter(bytes())),
        constants_(setup().fields.constants(name())) {}

 protected:
  std::optional<Incoming> next_record() override {
    while (auto record = cutter_->next()) {
      if (record->too_large) {
        return too_large(*record);
      }
      std::string_view text = record->bytes;
      if (record->offset == 0) {
        text = without_mark(text);
      }
      text = trimmed(text);
      if (!text.empty()) {
        auto incoming = read(*record, text);
        const bool failed = std::holds_alternative<Reject>(incoming);
        return failed && is_remnant(*record)
                   ? std::nullopt
                   : std::optional(std::move(incoming));
      }
    }
    return std::nullopt;
  }

 private:
  Incoming read(const CutRecord& record, std::string_view text) {
    RecordFields fields;
    bool was_utf8 = true;
    if (auto fault = json_.read(text, setup().fields, fields, was_utf8)) {
      return reject(record, std::move(fault->reason),
                    std::move(fault->message));
    }
    Submission submission;
    assemble_article(std::move(fields), constants_, setup(), submission);
    if (!was_utf8) {
      submission.warnings.push_back(
          {"not-utf8", "read as windows-1252 or repaired"});
    }
    CutRecord exact = record;
    exact.offset +=
        static_cast<std::uint64_t>(text.data() - record.bytes.data());
    exact.bytes = text;
    return finish(std::move(submission), exact, "jsonl");
  }

  std::unique_ptr<RecordCutter> cutter_;
  std::vector<FieldLookup::Constant> constants_;
  JsonRecord json_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_jsonl_reader(ReaderInput input) {
  return std::make_unique<JsonlReader>(std::move(input));
}

}  // namespace morgue
