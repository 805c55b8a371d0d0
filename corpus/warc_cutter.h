#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/record_cutter.h"

namespace morgue {

// One record of a WARC file.  Views are valid until the next one is cut.
struct WarcRecord {
  CutRecord cut;            // header and block; its line is not known
  std::string_view header;  // for header_field()
  std::string_view block;   // of one that is too large, its beginning
  std::string fault;        // for people: why there is no record here
};

// Cuts WARC files (ISO 28500:2017 and the drafts 0.17 and 0.18 before it) by
// the length that each record states.  A record over kLargestRecord is run
// past without being held, and so is what is no record, up to the next line
// that begins like one.  One thread at a time.
class WarcCutter {
 public:
  explicit WarcCutter(ByteSource& source) : source_(source) {}

  std::optional<WarcRecord> next();

 private:
  bool pass_beyond();
  bool skip_gap();
  std::string_view find_header();
  WarcRecord pass_to_next_record(std::string fault);
  WarcRecord cut_large(std::uint64_t size);
  WarcRecord cut_whole(std::size_t size);
  std::size_t believable_size(std::size_t size);

  ByteSource& source_;
  std::size_t header_size_ = 0;
  std::size_t taken_ = 0;     // of the view, by the record handed out last
  std::uint64_t beyond_ = 0;  // bytes of that record after these
};

// What begins each record: "WARC/1.0", "WARC/0.18".
inline constexpr std::string_view kWarcSign = "WARC/";

bool looks_like_warc(std::string_view head);

}  // namespace morgue
