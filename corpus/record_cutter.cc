#include "corpus/record_cutter.h"

#include <algorithm>

#include "corpus/article_reader.h"

namespace morgue {

std::optional<CutRecord> RecordCutter::next() {
  consume(taken_);
  taken_ = 0;
  if (!skip_gap()) {
    return std::nullopt;
  }
  CutRecord record;
  record.offset = source_.offset();
  record.line = line_;
  std::size_t looked_at = 0;
  while (true) {
    const std::size_t end = find_end(source_.view(), looked_at);
    if (std::min(end, source_.view().size()) > kLargestRecord) {
      record.too_large = true;
      taken_ = end == kOpen ? 0 : end;
      if (end == kOpen) {
        run_past();
      }
      return record;
    }
    if (end != kOpen) {
      taken_ = end;
      break;
    }
    looked_at = source_.view().size();
    if (!source_.more()) {
      record.at_end = true;
      taken_ = looked_at;
      break;
    }
  }
  record.bytes = source_.view().substr(0, taken_);
  return record;
}

bool RecordCutter::skip_gap() {
  while (true) {
    const std::size_t skipped = gap(source_.view());
    consume(skipped);
    if (!source_.view().empty()) {
      return true;
    }
    if (!source_.more()) {
      return false;
    }
  }
}

// The record goes on after all of view().
void RecordCutter::run_past() {
  while (true) {
    const std::size_t size = source_.view().size();
    const std::size_t kept = std::min(size, kLookBack);
    consume(size - kept);
    if (!source_.more()) {
      consume(source_.view().size());
      return;
    }
    const std::size_t end = find_end(source_.view(), kept);
    if (end != kOpen) {
      consume(end);
      return;
    }
  }
}

void RecordCutter::consume(std::size_t size) {
  const std::string_view gone = source_.view().substr(0, size);
  for (std::size_t at = gone.find('\n'); at != gone.npos;
       at = gone.find('\n', at + 1)) {
    ++line_;
  }
  source_.consume(size);
}

std::size_t LineCutter::find_end(std::string_view bytes, std::size_t from) {
  const std::size_t end = bytes.find('\n', from);
  return end == bytes.npos ? kOpen : end + 1;
}

}  // namespace morgue
