#include "corpus/xml_reader.h"

#include <algorithm>
#include <utility>

#include "corpus/charset.h"
#include "corpus/encoding.h"
#include "corpus/finish_article.h"
#include "corpus/xml_repair.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kScopeEnd = "</scope>";

// The encoding="..." of an XML declaration.
std::string declared_encoding(std::string_view document) {
  const std::string_view tag = document.substr(0, document.find("?>"));
  const std::size_t name = tag.find("encoding");
  const std::size_t quote = tag.find_first_of("\"'", name);
  if (!tag.starts_with("<?xml") || name == tag.npos || quote == tag.npos) {
    return {};
  }
  const std::size_t end = tag.find(tag[quote], quote + 1);
  return ascii_lower(
      tag.substr(quote + 1, end == tag.npos ? 0 : end - quote - 1));
}

bool expects_utf8(std::string_view charset) {
  return charset.empty() || charset == "utf-8" || charset == "utf8";
}

// Where another document begins in what stands between two records.
std::size_t start_of_document(std::string_view piece) {
  return std::min(piece.find("<?xml"), piece.find("<!DOCTYPE"));
}

bool closes_element(std::string_view piece, std::string_view name) {
  const std::size_t start = piece.rfind("</");
  if (start == piece.npos) {
    return false;
  }
  std::string_view tag = piece.substr(start + 2);
  tag = trimmed(tag.substr(0, tag.find('>')));
  return tag.substr(tag.rfind(':') + 1) == name;
}

}  // namespace

XmlReader::XmlReader(ReaderInput input, XmlRecordNames records)
    : FileReader(std::move(input)), cutter_(bytes(), std::move(records)) {}

std::optional<Incoming> XmlReader::next_record() {
  while (true) {
    if (!queued_.empty()) {
      Incoming incoming = std::move(queued_.front());
      queued_.pop_front();
      auto* submission = std::get_if<Submission>(&incoming);
      if (submission != nullptr && !was_utf8_) {
        warn_not_utf8(*submission);
      }
      return incoming;
    }
    auto record = cutter_.next();
    if (!record) {
      return tell_end();
    }
    last_ = *record;
    last_.bytes = {};
    if (record->too_large) {
      ++records_;
      return too_large(*record);
    }
    const bool is_record = cutter_.is_record(record->bytes);
    if (is_record && is_remnant(*record)) {
      return std::nullopt;
    }
    auto incoming = is_record ? parse_record(*record) : take_outside(*record);
    if (incoming) {
      queued_.push_front(std::move(*incoming));
    }
  }
}

std::string_view XmlReader::decoded(std::string_view bytes) {
  was_utf8_ = true;
  if (is_valid_utf8(bytes) && !declared_charset_.starts_with("iso-2022")) {
    return bytes;
  }
  if (auto text = from_charset(bytes, declared_charset_)) {
    decoded_ = std::move(*text);
    return decoded_;
  }
  DecodedText text = decode_text(bytes);
  decoded_ = std::move(text.text);
  was_utf8_ = text.was_utf8 || !expects_utf8(declared_charset_);
  return decoded_;
}

std::optional<Incoming> XmlReader::parse_record(const CutRecord& record) {
  ++records_;
  if (record.at_end) {
    root_open_ = false;  // that has been told with this
    return reject(record, "bad-xml", "the input ends inside of a record");
  }
  repaired_ = scope_;
  const XmlRepairs repairs = repair_xml(decoded(record.bytes), repaired_);
  if (repairs.oversized_tag) {
    return reject(record, "too-many-attributes",
                  "an element has hundreds of attributes");
  }
  if (repairs.unknown_entity && declares_entities_) {
    return reject(record, "entity-refused",
                  "uses an entity that the document declares; entities are "
                  "not expanded and nothing is loaded");
  }
  repaired_ += kScopeEnd;
  if (auto fault = parser_.parse(repaired_, element_)) {
    return reject(record, std::move(fault->reason), std::move(fault->message));
  }
  if (element_.children.empty()) {
    return std::nullopt;
  }
  return read(element_.children.front(), record);
}

std::optional<Incoming> XmlReader::take_outside(const CutRecord& piece) {
  const bool is_first = piece.offset == 0;
  const std::size_t start =
      is_first ? 0
               : std::min(start_of_document(piece.bytes), piece.bytes.size());
  const std::string_view before = piece.bytes.substr(0, start);
  const std::string_view document = piece.bytes.substr(start);
  if (!is_first && closes_element(before, outside_.name)) {
    root_open_ = false;
  }
  const bool was_cut = root_open_ && !document.empty();
  if (!document.empty()) {
    start_document(document);
    root_open_ = root_open_ && !closes_element(document, outside_.name);
  }
  return was_cut ? std::optional(unclosed("the document before this place"))
                 : std::nullopt;
}

void XmlReader::start_document(std::string_view text) {
  const std::string_view plain = trimmed_front(without_mark(text));
  declared_charset_ = declared_encoding(plain);
  declares_entities_ = plain.find("<!ENTITY") != plain.npos;
  repaired_.clear();
  const XmlRepairs repairs = repair_xml(decoded(xml_root(plain)), repaired_);
  outside_ = {};
  if (!repairs.oversized_tag) {
    parser_.parse(repaired_, outside_);  // cut off, so there is a fault
  }
  root_open_ = !outside_.name.empty();
  scope_ = "<scope" + parser_.declarations() + ">";
  document_began();
}

Reject XmlReader::unclosed(std::string_view message) const {
  return reject(last_, "bad-xml",
                std::string(message) +
                    " ends before its root is closed; what "
                    "was whole before has been read");
}

std::optional<Incoming> XmlReader::tell_end() {
  if (std::exchange(ended_, true) || !bytes().damage().empty()) {
    return std::nullopt;
  }
  if (records_ == 0) {
    return reject(last_, "no-records", "nothing in it is an article");
  }
  return root_open_ ? std::optional<Incoming>(unclosed("the document"))
                    : std::nullopt;
}

}  // namespace morgue
