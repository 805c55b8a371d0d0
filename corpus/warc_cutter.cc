#include "corpus/warc_cutter.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/article_reader.h"
#include "corpus/header_fields.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestWarcHeader = std::size_t{64} << 10;
// How much is shown of a record that is too large: the headers of a page.
constexpr std::size_t kShownOfLarge = std::size_t{64} << 10;
// Between records stand two line ends; some writers leave more.
constexpr std::size_t kBetweenRecords = 16;
constexpr std::string_view kNextRecord = "\nWARC/";

std::optional<std::uint64_t> stated_length(std::string_view header) {
  const std::string_view digits = header_field(header, "Content-Length");
  std::uint64_t length = 0;
  const auto result =
      std::from_chars(digits.data(), digits.data() + digits.size(), length);
  const bool whole =
      result.ec == std::errc() && result.ptr == digits.data() + digits.size();
  return whole ? std::optional(length) : std::nullopt;
}

std::size_t line_ends_before(std::string_view bytes) {
  return std::min(bytes.find_first_not_of("\r\n"), bytes.size());
}

}  // namespace

bool looks_like_warc(std::string_view head) {
  return head.size() > kWarcSign.size() && head.starts_with(kWarcSign) &&
         is_ascii_digit(head[kWarcSign.size()]);
}

std::optional<WarcRecord> WarcCutter::next() {
  source_.consume(std::exchange(taken_, 0));
  if (!pass_beyond()) {
    return pass_to_next_record("the file ends before the record does");
  }
  if (!skip_gap()) {
    return std::nullopt;
  }
  const std::string_view header = find_header();
  if (header.empty()) {
    return pass_to_next_record("no WARC header stands where one should");
  }
  const auto length = stated_length(header);
  if (!length) {
    return pass_to_next_record("the record does not state its length");
  }
  return *length > kLargestRecord
             ? cut_large(*length)
             : cut_whole(header_size_ + static_cast<std::size_t>(*length));
}

// The rest of a record that was too large; false where the file ends in it.
bool WarcCutter::pass_beyond() {
  while (beyond_ > 0 && (!source_.view().empty() || source_.more())) {
    const auto passed = static_cast<std::size_t>(
        std::min<std::uint64_t>(beyond_, source_.view().size()));
    source_.consume(passed);
    beyond_ -= passed;
  }
  return std::exchange(beyond_, 0) == 0 || !source_.damage().empty();
}

// Empty where there is none.
std::string_view WarcCutter::find_header() {
  std::size_t seen = 0;
  do {
    seen = source_.view().size();
    header_size_ = header_size(source_.view());
  } while (header_size_ == std::string_view::npos &&
           seen < kLongestWarcHeader && source_.more());
  const bool found =
      header_size_ <= kLongestWarcHeader && looks_like_warc(source_.view());
  return found ? source_.view().substr(0, header_size_) : std::string_view();
}

bool WarcCutter::skip_gap() {
  do {
    source_.consume(line_ends_before(source_.view()));
  } while (source_.view().empty() && source_.more());
  return !source_.view().empty();
}

// The next record's sign may stand half in the view.
WarcRecord WarcCutter::pass_to_next_record(std::string fault) {
  WarcRecord none;
  none.cut.offset = source_.offset();
  none.cut.line = 0;
  none.fault = std::move(fault);
  while (true) {
    const std::size_t at = source_.view().find(kNextRecord);
    if (at != std::string_view::npos) {
      source_.consume(at + 1);
      return none;
    }
    source_.consume(source_.view().size() -
                    std::min(source_.view().size(), kNextRecord.size() - 1));
    if (!source_.more()) {
      source_.consume(source_.view().size());
      none.cut.at_end = true;
      return none;
    }
  }
}

WarcRecord WarcCutter::cut_large(std::uint64_t length) {
  const std::string_view bytes = source_.peek(header_size_ + kShownOfLarge)
                                     .substr(0, header_size_ + kShownOfLarge);
  taken_ = bytes.size();
  beyond_ = length - std::min<std::uint64_t>(length, taken_ - header_size_);
  WarcRecord record;
  record.cut.offset = source_.offset();
  record.cut.line = 0;
  record.cut.too_large = true;
  record.header = bytes.substr(0, header_size_);
  record.block = bytes.substr(header_size_);
  return record;
}

WarcRecord WarcCutter::cut_whole(std::size_t size) {
  source_.peek(size);
  WarcRecord record;
  record.cut.at_end = source_.view().size() < size;
  taken_ = record.cut.at_end ? source_.view().size() : believable_size(size);
  record.cut.bytes = source_.view().substr(0, taken_);
  record.cut.offset = source_.offset();
  record.cut.line = 0;
  record.header = record.cut.bytes.substr(0, header_size_);
  record.block = record.cut.bytes.substr(header_size_);
  return record;
}

// Where no record follows, the length may be wrong and the next record have
// been taken for a part of this one.
std::size_t WarcCutter::believable_size(std::size_t size) {
  const std::string_view bytes = source_.peek(size + kBetweenRecords);
  std::string_view after = bytes.substr(size);
  after.remove_prefix(line_ends_before(after));
  if (after.empty() || after.starts_with(kWarcSign.substr(0, after.size()))) {
    return size;
  }
  // Its sign may begin in this record and end behind it.
  const std::size_t next = bytes.substr(0, size + kNextRecord.size() - 1)
                               .find(kNextRecord, header_size_);
  return next == std::string_view::npos ? size : next;
}

}  // namespace morgue
