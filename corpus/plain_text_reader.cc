#include <memory>
#include <utility>
#include <vector>

#include "corpus/assemble_article.h"
#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/format_readers.h"
#include "corpus/plain_text.h"

namespace morgue {
namespace {

class PlainTextReader : public FileReader {
 public:
  explicit PlainTextReader(ReaderInput input)
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
    if (looks_binary(record.bytes)) {
      return reject(record, "not-text",
                    "the file is neither text nor of a format that is read");
    }
    const DecodedText decoded = decode_text(record.bytes);
    Submission submission = plain_text_article(decoded.text, setup());
    submission.article.id = name().absolute;
    assemble_article({}, constants_, setup(), submission);
    if (!decoded.was_utf8) {
      submission.warnings.push_back(
          {"not-utf8", "read as windows-1252 or repaired"});
    }
    return finish(std::move(submission), record, "text");
  }

  WholeCutter cutter_;
  std::vector<FieldLookup::Constant> constants_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_text_reader(ReaderInput input) {
  return std::make_unique<PlainTextReader>(std::move(input));
}

}  // namespace morgue
