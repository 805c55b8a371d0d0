#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "corpus/record_cutter.h"

namespace morgue {

// The elements that are a format's records.
struct XmlRecordNames {
  std::vector<std::string_view> names;  // without prefixes
  // Whether one may stand inside another; otherwise the start of the next one
  // ends one that was never closed, so that damage takes one record only.
  bool nested = false;
};

// Cuts an XML document, or several after one another, into its records and
// what stands around them, each a piece.  Looks for the records' tags only,
// past comments, CDATA and instructions; the parser judges what is inside.
// For encodings whose '<' is ASCII's, which is all that are in use but UTF-16.
class XmlCutter : public RecordCutter {
 public:
  XmlCutter(ByteSource& source, XmlRecordNames records)
      : RecordCutter(source), records_(std::move(records)) {}

  // Whether a piece is a record and not what stands around them.
  bool is_record(std::string_view piece) const;

 private:
  enum class Mark { kNone, kOpening, kClosing, kSkipped, kUnclear };
  struct Tag {
    Mark mark;
    std::string_view until;  // ends what is skipped
  };

  std::size_t find_end(std::string_view bytes, std::size_t from) override;
  Tag classify(std::string_view rest) const;
  bool names_record(std::string_view tag) const;
  std::size_t run_to(std::string_view bytes, std::size_t at);
  std::size_t run_to_tag_end(std::string_view bytes, std::size_t at);
  std::size_t pend(std::string_view bytes, std::size_t at);

  XmlRecordNames records_;
  std::string_view until_;   // not empty: inside of what it ends
  bool in_opening_ = false;  // of a record
  char quote_ = 0;           // in the opening tag
  std::size_t depth_ = 0;    // of records
  std::size_t pending_ = 0;  // bytes at the end that say too little yet
};

}  // namespace morgue
