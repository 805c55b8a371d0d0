#include <memory>
#include <utility>

#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/finish_article.h"
#include "corpus/format_readers.h"
#include "corpus/plain_text.h"

namespace morgue {
namespace {

class PlainTextReader : public FileReader {
 public:
  explicit PlainTextReader(ReaderInput input)
      : FileReader(std::move(input)), cutter_(bytes()) {}

 protected:
  std::optional<Incoming> next_record() override {
    return next_of(cutter_,
                   [this](const CutRecord& record) { return read(record); });
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
    if (!decoded.was_utf8) {
      warn_not_utf8(submission);
    }
    return complete(std::move(submission), record, "text");
  }

  WholeCutter cutter_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_text_reader(ReaderInput input) {
  return std::make_unique<PlainTextReader>(std::move(input));
}

}  // namespace morgue
