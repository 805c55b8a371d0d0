#include <memory>
#include <utility>
#include <vector>

#include "corpus/anpa_cutter.h"
#include "corpus/anpa_record.h"
#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/format_readers.h"
#include "corpus/wire_record.h"

namespace morgue {
namespace {

class AnpaReader : public FileReader {
 public:
  explicit AnpaReader(ReaderInput input)
      : FileReader(std::move(input)),
        cutter_(bytes()),
        constants_(setup().fields.constants(name())) {}

 protected:
  std::optional<Incoming> next_record() override {
    const auto record = cutter_.next();
    if (!record || is_remnant(*record)) {
      return std::nullopt;
    }
    return record->too_large ? too_large(*record) : read(*record);
  }

 private:
  Incoming read(const CutRecord& record) const {
    if (!record.bytes.starts_with(kStartOfHeader)) {
      return reject(record, "bad-anpa", "text outside of any story");
    }
    if (record.bytes.find(kEndOfText) == record.bytes.npos) {
      return reject(record, "bad-anpa", "the story's text has no end");
    }
    const DecodedText decoded = decode_text(record.bytes);
    Submission submission =
        wire_article(anpa_record(decoded.text), constants_, setup());
    if (!decoded.was_utf8) {
      submission.warnings.push_back(
          {"not-utf8", "read as windows-1252 or repaired"});
    }
    return finish(std::move(submission), record, "anpa");
  }

  AnpaCutter cutter_;
  std::vector<FieldLookup::Constant> constants_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_anpa_reader(ReaderInput input) {
  return std::make_unique<AnpaReader>(std::move(input));
}

}  // namespace morgue
