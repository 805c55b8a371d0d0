#include "corpus/json_records_reader.h"

#include <utility>

#include "corpus/encoding.h"
#include "corpus/finish_article.h"
#include "text/unicode.h"

namespace morgue {

JsonRecordsReader::JsonRecordsReader(ReaderInput input, std::string_view format)
    : FileReader(std::move(input)), format_(format) {}

std::optional<Incoming> JsonRecordsReader::next_record() {
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
      return failed && is_remnant(*record) ? std::nullopt
                                           : std::optional(std::move(incoming));
    }
  }
  return std::nullopt;
}

Incoming JsonRecordsReader::read(const CutRecord& record,
                                 std::string_view text) {
  simdjson::dom::object object;
  bool was_utf8 = true;
  if (auto fault = json_.read(text, object, was_utf8)) {
    return reject(record, std::move(fault->reason), std::move(fault->message));
  }
  Submission submission = article_of(object);
  if (!was_utf8) {
    warn_not_utf8(submission);
  }
  CutRecord exact = record;
  exact.offset += static_cast<std::uint64_t>(text.data() - record.bytes.data());
  exact.bytes = text;
  return finish(std::move(submission), exact, format_);
}

}  // namespace morgue
