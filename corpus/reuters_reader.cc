#include <memory>
#include <utility>

#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/format_readers.h"
#include "corpus/reuters_record.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kOpening = "<REUTERS";
constexpr std::string_view kClosing = "</REUTERS>";

// A record reaches to its closing tag, or to the next opening one where it
// has none; what stands between records is a piece of its own.
class ReutersCutter : public RecordCutter {
 public:
  using RecordCutter::RecordCutter;

 private:
  std::size_t find_end(std::string_view bytes, std::size_t from) override {
    std::size_t at = from > kClosing.size() ? from - kClosing.size() : 0;
    for (at = bytes.find('<', at); at != bytes.npos;
         at = bytes.find('<', at + 1)) {
      const std::string_view tag = bytes.substr(at);
      if (tag.starts_with(kClosing)) {
        return at + kClosing.size();
      }
      if (at > 0 && tag.starts_with(kOpening)) {
        return at;
      }
    }
    return kOpen;
  }
};

class ReutersReader : public FileReader {
 public:
  explicit ReutersReader(ReaderInput input)
      : FileReader(std::move(input)), cutter_(bytes()) {}

 protected:
  std::optional<Incoming> next_record() override {
    while (auto record = cutter_.next()) {
      if (record->too_large) {
        return too_large(*record);
      }
      if (!is_between(*record)) {
        return is_remnant(*record) ? std::nullopt
                                   : std::optional(read(*record));
      }
    }
    return std::nullopt;
  }

 private:
  static bool is_between(const CutRecord& record) {
    const std::string_view text = trimmed(without_mark(record.bytes));
    return text.empty() ||
           (text.starts_with("<!") && text.find('>') + 1 == text.size());
  }

  Incoming read(const CutRecord& record) const {
    if (!record.bytes.starts_with(kOpening)) {
      return reject(record, "bad-sgml", "text outside of any <REUTERS> record");
    }
    if (!record.bytes.ends_with(kClosing)) {
      return reject(record, "bad-sgml", "the record is not closed");
    }
    const DecodedText decoded = decode_text(record.bytes);
    Submission submission = reuters_article(decoded.text, setup());
    if (!decoded.was_utf8) {
      submission.warnings.push_back(
          {"not-utf8", "read as windows-1252 or repaired"});
    }
    return finish(std::move(submission), record, "reuters-sgml");
  }

  ReutersCutter cutter_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_reuters_reader(ReaderInput input) {
  return std::make_unique<ReutersReader>(std::move(input));
}

}  // namespace morgue
