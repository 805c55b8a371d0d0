#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/file_reader.h"
#include "corpus/xml_cutter.h"
#include "corpus/xml_element.h"
#include "corpus/xml_parser.h"

namespace morgue {

// Reads a file of XML one record element at a time, whatever its size.  What
// is wrong with a record is a Reject of that record; the next ones are read.
//   bad-xml              not well-formed, or cut off
//   too-deep, too-many-attributes, too-many-elements
//   entity-refused       the record uses an entity that the document declares:
//                        entities are not expanded, nothing is loaded
//   no-records           the file holds none of the record elements
class XmlReader : public FileReader {
 public:
  XmlReader(ReaderInput input, XmlRecordNames records);

 protected:
  std::optional<Incoming> next_record() final;

  // The article in one record, or a Reject (then through finish() or
  // reject()); nullopt where the record is none of the reader's business.
  virtual std::optional<Incoming> read(const XmlElement& element,
                                       const CutRecord& record) = 0;

  // Hands out a further article of the record that read() is about, after
  // what that returns.
  void also(Incoming incoming) { queued_.push_back(std::move(incoming)); }

  // What stood before the document's first record: its root, and what that
  // holds by then (a feed's title, a message's header).  No name where the
  // record is the root.
  const XmlElement& outside() const { return outside_; }

  // Called where outside() is another document's, before that one's records.
  virtual void document_began() {}

 private:
  std::optional<Incoming> parse_record(const CutRecord& record);
  std::optional<Incoming> take_outside(const CutRecord& piece);
  void start_document(std::string_view text);
  std::optional<Incoming> tell_end();
  std::string_view decoded(std::string_view bytes);
  Reject unclosed(std::string_view message) const;

  XmlCutter cutter_;
  XmlParser parser_;
  XmlElement outside_;
  XmlElement element_;
  std::string declared_charset_;
  bool declares_entities_ = false;
  std::string scope_ =
      "<scope>";         // an opening tag with the document's namespaces
  std::string decoded_;  // buffers
  std::string repaired_;
  bool was_utf8_ = true;  // what was decoded last
  bool root_open_ = false;
  bool ended_ = false;
  std::uint64_t records_ = 0;
  std::deque<Incoming> queued_;
  CutRecord last_;  // without its bytes
};

// What follows the XML declaration, document type, comments and white space
// that a document may begin with: its root element.
std::string_view xml_root(std::string_view document);

// The name of the root's opening tag, without its prefix; empty where there
// is none: for telling formats apart.
std::string_view xml_root_name(std::string_view document);

}  // namespace morgue
