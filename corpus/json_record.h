#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <simdjson.h>

#include "corpus/field_lookup.h"
#include "corpus/record_fields.h"

namespace morgue {

// Parses JSON objects, one at a time.  Keeps its buffers between records.
// One thread at a time.
class JsonRecord {
 public:
  JsonRecord();
  ~JsonRecord();
  JsonRecord(const JsonRecord&) = delete;
  JsonRecord& operator=(const JsonRecord&) = delete;

  struct Fault {
    std::string reason;  // "bad-json", "not-an-object"
    std::string message;
  };

  // Reads one value; ByteSource::kReadable bytes after it must be readable.
  // nullopt: `record` is what it holds, until the next call, and `was_utf8`
  // tells whether all of it was UTF-8.
  std::optional<Fault> read(std::string_view json,
                            simdjson::dom::object& record, bool& was_utf8);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

// What the members of an object give for the fields that their names mean.
void take_json_fields(const simdjson::dom::object& record,
                      const FieldLookup& lookup, RecordFields& fields);

}  // namespace morgue
