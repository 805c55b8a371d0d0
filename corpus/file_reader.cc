#include "corpus/file_reader.h"

#include <utility>

#include "archive/digest.h"
#include "corpus/assemble_article.h"
#include "corpus/date_fallback.h"
#include "corpus/finish_article.h"

namespace morgue {

FileReader::FileReader(ReaderInput input)
    : input_(std::move(input)),
      constants_(input_.setup->fields.constants(input_.name)) {}

std::optional<Incoming> FileReader::next() {
  std::optional<Incoming> record = next_record();
  if (!record && !damage_told_ && !input_.bytes->damage().empty()) {
    record = damage();
  }
  return record;
}

Reject FileReader::damage() {
  Reject damaged;
  damaged.file = input_.name.path;
  damaged.offset = input_.bytes->offset();
  damaged.reason = "damaged-input";
  damaged.message = input_.bytes->damage();
  damage_told_ = !resume();
  damaged.message += damage_told_ ? "; what was whole before has been read"
                                  : "; reading goes on with the next record "
                                    "that is whole";
  return damaged;
}

Incoming FileReader::complete(Submission&& submission, const CutRecord& record,
                              std::string_view format) const {
  assemble_article({}, constants_, setup(), submission);
  return finish(std::move(submission), record, format);
}

Incoming FileReader::finish(Submission&& submission, const CutRecord& record,
                            std::string_view format) const {
  finish_article(submission, input_.setup->options);
  Article& article = submission.article;
  if (!article.published) {
    article.published = fallback_date(
        {input_.name.path, submission.fetched, input_.modified}, setup());
  }
  if (!has_text(article)) {
    Reject empty = reject(record, "no-text",
                          "the record has neither a headline nor a body");
    empty.id = article.id;
    return empty;
  }
  article.raw = {input_.name.path, record.offset, record.bytes.size(),
                 sha256(record.bytes), std::string(format)};
  return std::move(submission);
}

Reject FileReader::reject(const CutRecord& record, std::string reason,
                          std::string message) const {
  return {input_.name.path,  record.offset,     record.line, "",
          std::move(reason), std::move(message)};
}

Reject FileReader::too_large(const CutRecord& record) const {
  return reject(record, "too-large",
                "the record is larger than " +
                    std::to_string(kLargestRecord >> 20U) + " MiB");
}

}  // namespace morgue
