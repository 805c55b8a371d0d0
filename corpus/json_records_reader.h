#pragma once

#include <memory>
#include <string_view>

#include <simdjson.h>

#include "corpus/file_reader.h"
#include "corpus/json_record.h"
#include "corpus/record_cutter.h"

namespace morgue {

// What the readers of JSON objects share: each record is parsed and handed to
// the format, which makes an article of it.
class JsonRecordsReader : public FileReader {
 protected:
  // `format` is for provenance.  The cutter is set by use_cutter(), before
  // the first record.
  JsonRecordsReader(ReaderInput input, std::string_view format);

  void use_cutter(std::unique_ptr<RecordCutter> cutter) {
    cutter_ = std::move(cutter);
  }

  std::optional<Incoming> next_record() override;

  // finish_article() is still to come.
  virtual Submission article_of(const simdjson::dom::object& record) = 0;

 private:
  Incoming read(const CutRecord& record, std::string_view text);

  std::string_view format_;
  std::unique_ptr<RecordCutter> cutter_;
  JsonRecord json_;
};

}  // namespace morgue
