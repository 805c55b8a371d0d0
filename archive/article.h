#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/date.h"

namespace morgue {

// One version of one story as it was published.  Plain data; all text is
// valid UTF-8.  A field that the publisher did not fill is empty; nothing is
// ever guessed into a field without saying so (see DateOrigin, LanguageOrigin).
// The enumerators below are stored: NEVER renumber them.

enum class ParagraphKind : std::uint8_t {
  kText = 1,
  kSubheading = 2,
  kQuote = 3,
  kListItem = 4,
  kCaption = 5,
  kTable = 6,
  kCorrection = 7,
  kBoilerplate = 8,  // kept in the record, neither indexed nor shown
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::kText;
  std::string text;
  std::uint8_t ocr_confidence = 0;  // percent; 0: not from OCR

  bool operator==(const Paragraph&) const = default;
};

struct Author {
  std::string display;      // "Maggie Haberman"
  std::string sort_name;    // "Haberman, Maggie"
  std::string role;         // "Staff Writer"
  std::string affiliation;  // "Reuters"

  bool operator==(const Author&) const = default;
};

struct Dateline {
  std::string raw;      // "SALVADOR, Feb 26 -"
  std::string place;    // "SALVADOR"
  std::string country;  // ISO 3166 alpha-2
  std::string day;      // as printed: "Feb 26"

  bool operator==(const Dateline&) const = default;
};

struct Subject {
  std::string scheme;  // "medtop", "reuters-topics", "keyword" ...
  std::string code;    // "20000002", "cocoa"
  std::string name;    // "arts and entertainment"
  std::uint8_t weight = 0;
  bool automatic = false;  // assigned by a program, not by an editor

  bool operator==(const Subject&) const = default;
};

enum class LanguageOrigin : std::uint8_t {
  kUnknown = 0,
  kDeclared = 1,  // by the record
  kDetected = 2,  // from its text
  kDefault = 3,   // the archive's or the command line's
};

struct Language {
  std::string tag;  // BCP 47, lower case primary subtag first: "en", "pt-br"
  LanguageOrigin origin = LanguageOrigin::kUnknown;
  std::uint8_t confidence = 0;  // percent

  bool operator==(const Language&) const = default;
};

// A date of publication that a record states, whether it was taken or not.
struct StatedDate {
  std::optional<Date> date;
  std::string text;  // as printed, where it is no date or cannot be believed

  bool operator==(const StatedDate&) const = default;
};

struct Rights {
  std::string holder;
  std::string notice;
  std::string usage_terms;
  std::string constraint;

  bool operator==(const Rights&) const = default;
};

struct Correction {
  std::optional<Date> date;
  std::string text;

  bool operator==(const Correction&) const = default;
};

enum class ArticleStatus : std::uint8_t {
  kUsable = 1,
  kWithheld = 2,
  kCanceled = 3,  // killed
  kEmbargoed = 4,
  kSuperseded = 5,
  kTakenDown = 6,
};

// Where the bytes came from.  Not part of the article's content: the same
// story read from another file is unchanged.
struct Provenance {
  std::string file;
  std::uint64_t offset = 0;  // bytes, in the decompressed stream
  std::uint64_t length = 0;
  std::string sha256;  // 32 raw bytes, or empty
  std::string format;  // "jsonl", "reuters-sgml" ...

  bool operator==(const Provenance&) const = default;
};

struct Article {
  std::string id;              // external id: guid, urn, URL, or content hash
  std::uint32_t version = 1;   // counts up as the publisher revises the story
  std::uint64_t previous = 0;  // article number of the version before; 0: none
  ArticleStatus status = ArticleStatus::kUsable;

  std::string headline;
  std::string online_headline;
  std::string kicker;
  std::string deck;  // sub-headline or abstract
  std::string slugline;
  std::vector<Paragraph> body;

  std::vector<Author> authors;
  std::string byline;    // as printed
  std::string source;    // who wrote it
  std::string provider;  // who delivered or published it
  std::string credit;    // the credit line, verbatim
  Dateline dateline;

  std::optional<Date> published;
  // All that the record states for it, in the order in which they count, where
  // that is more than what was taken.  Not part of the content.
  std::vector<StatedDate> stated_dates;
  std::optional<Date> updated;
  std::optional<Date> first_created;
  std::optional<Date> embargo_until;
  std::optional<Date> expires;

  std::string edition;
  std::string section;
  std::string page;  // "A5"
  std::string column;
  std::string print_date;

  std::vector<Subject> subjects;
  std::vector<std::string> keywords;
  std::string genre;
  std::uint8_t urgency = 0;  // 1 (most) to 9; 0: not given

  Language language;
  std::string url;  // canonical
  std::vector<std::string> alternate_urls;
  Rights rights;
  std::string editors_note;  // internal: never shown to plain readers
  std::vector<Correction> corrections;
  Provenance raw;

  bool operator==(const Article&) const = default;
};

}  // namespace morgue
