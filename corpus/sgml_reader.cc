#include "corpus/sgml_reader.h"

#include <string>
#include <utility>

#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/finish_article.h"
#include "corpus/sgml_cutter.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// Comments, declarations and tags only, such as an element around all
// records.
bool is_markup_only(std::string_view text) {
  text = trimmed(text);
  while (text.starts_with('<')) {
    const std::string_view end = text.starts_with("<!--") ? "-->" : ">";
    const std::size_t at = text.find(end);
    if (at == text.npos) {
      return false;
    }
    text = trimmed(text.substr(at + end.size()));
  }
  return text.empty();
}

class SgmlReader : public FileReader {
 public:
  SgmlReader(ReaderInput input, const SgmlCollection& collection)
      : FileReader(std::move(input)),
        collection_(collection),
        cutter_(bytes(), collection.element) {}

 protected:
  std::optional<Incoming> next_record() override {
    return next_of(cutter_,
                   [this](const CutRecord& record) -> std::optional<Incoming> {
                     const std::string_view text = without_mark(record.bytes);
                     if (!cutter_.opens(text) && is_markup_only(text)) {
                       return std::nullopt;
                     }
                     return read(record, text);
                   });
  }

 private:
  Incoming read(const CutRecord& record, std::string_view text) const {
    if (!cutter_.opens(text)) {
      return reject(record, "bad-sgml",
                    "text outside of any <" + std::string(collection_.element) +
                        "> record");
    }
    const bool closed = cutter_.closes(text);
    if (!closed && !collection_.takes_unclosed) {
      return reject(record, "bad-sgml", "the record is not closed");
    }
    const DecodedText decoded = decode_text(text);
    Submission submission = collection_.article(decoded.text, setup());
    if (!closed) {
      submission.warnings.push_back(
          {"unclosed", "the record has no closing tag, it may be cut short"});
    }
    if (!decoded.was_utf8) {
      warn_not_utf8(submission);
    }
    return complete(std::move(submission), record, collection_.format);
  }

  const SgmlCollection& collection_;
  SgmlCutter cutter_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_sgml_reader(
    ReaderInput input, const SgmlCollection& collection) {
  return std::make_unique<SgmlReader>(std::move(input), collection);
}

}  // namespace morgue
