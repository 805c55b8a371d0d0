#include "corpus/xml_cutter.h"

#include <algorithm>
#include <utility>

namespace morgue {
namespace {

// No record has a longer name, prefix included, nor that much space in its
// closing tag.  RecordCutter keeps as much where it runs past a large one.
constexpr std::size_t kLongestRecordTag = 64;
constexpr std::string_view kCdata = "<![CDATA[";

}  // namespace

bool XmlCutter::is_record(std::string_view piece) const {
  return piece.starts_with('<') && names_record(piece.substr(1));
}

bool XmlCutter::names_record(std::string_view tag) const {
  std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
  name.remove_prefix(name.rfind(':') + 1);
  return std::find(records_.names.begin(), records_.names.end(), name) !=
         records_.names.end();
}

XmlCutter::Tag XmlCutter::classify(std::string_view rest) const {
  const bool is_short = rest.size() < kLongestRecordTag;
  if (rest.starts_with("<!--")) {
    return {Mark::kSkipped, "-->"};
  }
  if (rest.starts_with(kCdata)) {
    return {Mark::kSkipped, "]]>"};
  }
  if (rest.starts_with("<?")) {
    return {Mark::kSkipped, "?>"};
  }
  if (rest.size() < kCdata.size() && rest.find('>') == rest.npos) {
    return {Mark::kUnclear, {}};
  }
  const bool closes = rest[1] == '/';
  const std::string_view tag = rest.substr(closes ? 2 : 1);
  const std::size_t end =
      closes ? tag.find('>') : tag.find_first_of(" \t\r\n/>");
  if (end == tag.npos && is_short) {
    return {Mark::kUnclear, {}};
  }
  if (end == tag.npos || !names_record(tag)) {
    return {Mark::kNone, {}};
  }
  return {closes ? Mark::kClosing : Mark::kOpening, {}};
}

std::size_t XmlCutter::pend(std::string_view bytes, std::size_t at) {
  pending_ = bytes.size() - at;
  return kOpen;
}

std::size_t XmlCutter::run_to(std::string_view bytes, std::size_t at) {
  const std::size_t found = bytes.find(until_, at);
  if (found == bytes.npos) {
    const std::size_t kept = std::min(until_.size() - 1, bytes.size() - at);
    return pend(bytes, bytes.size() - kept);
  }
  const std::size_t end = found + until_.size();
  until_ = {};
  return end;
}

// To behind the opening tag of a record.
std::size_t XmlCutter::run_to_tag_end(std::string_view bytes, std::size_t at) {
  for (; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (quote_ != 0) {
      quote_ = c == quote_ ? '\0' : quote_;
    } else if (c == '"' || c == '\'') {
      quote_ = c;
    } else if (c == '>') {
      in_opening_ = false;
      depth_ += bytes[at - 1] == '/' ? 0 : 1;
      return at + 1;
    }
  }
  return kOpen;
}

std::size_t XmlCutter::find_end(std::string_view bytes, std::size_t from) {
  if (from == 0) {
    until_ = {};
    in_opening_ = false;
    quote_ = 0;
    depth_ = 0;
    pending_ = 0;
  }
  std::size_t at = from - std::exchange(pending_, 0);
  while (true) {
    if (!until_.empty()) {
      at = run_to(bytes, at);
    } else if (in_opening_) {
      at = run_to_tag_end(bytes, at);
      if (at != kOpen && depth_ == 0) {
        return at;
      }
    }
    if (at == kOpen) {
      return kOpen;
    }
    at = bytes.find('<', at);
    if (at == bytes.npos) {
      return kOpen;
    }
    const Tag tag = classify(bytes.substr(at, kLongestRecordTag));
    if (tag.mark == Mark::kUnclear) {
      return pend(bytes, at);
    }
    if (tag.mark == Mark::kOpening) {
      const bool ends_piece = depth_ > 0 ? !records_.nested : at > 0;
      if (ends_piece) {
        return at;
      }
      in_opening_ = true;
    }
    if (tag.mark == Mark::kClosing && depth_ > 0 && --depth_ == 0) {
      return bytes.find('>', at) + 1;
    }
    until_ = tag.until;
    ++at;
  }
}

}  // namespace morgue
