#include <memory>
#include <utility>

#include "corpus/anpa_cutter.h"
#include "corpus/anpa_record.h"
#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/finish_article.h"
#include "corpus/format_readers.h"
#include "corpus/wire_record.h"

namespace morgue {
namespace {

class AnpaReader : public FileReader {
 public:
  explicit AnpaReader(ReaderInput input)
      : FileReader(std::move(input)), cutter_(bytes()) {}

 protected:
  std::optional<Incoming> next_record() override {
    return next_of(cutter_,
                   [this](const CutRecord& record) { return read(record); });
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
        wire_article(anpa_record(decoded.text), constants(), setup());
    if (!decoded.was_utf8) {
      warn_not_utf8(submission);
    }
    return finish(std::move(submission), record, "anpa");
  }

  AnpaCutter cutter_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_anpa_reader(ReaderInput input) {
  return std::make_unique<AnpaReader>(std::move(input));
}

}  // namespace morgue
