#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article_reader.h"
#include "corpus/field_lookup.h"
#include "corpus/reader_setup.h"
#include "corpus/record_fields.h"
#include "corpus/xml_element.h"

namespace morgue {

// What one item of an agency's format gives for an article.
struct WireRecord {
  RecordFields fields;  // all that is text
  std::vector<Paragraph> body;
  std::vector<Subject> subjects;
  std::vector<Author> authors;  // where they are named one by one
  std::vector<std::string> alternate_urls;
  std::string rights_holder;
  std::string constraint;  // on the use
};

// The article.  What the user mapped comes first, as everywhere; a dateline
// that no field gives is taken from where the text begins.
// finish_article() is still to come.
Submission wire_article(WireRecord record,
                        const std::vector<FieldLookup::Constant>& constants,
                        const ReaderSetup& setup);

// The people of a byline that a line or element of its own gives a title:
// what they are ("Staff Writer") or whom they work for ("Harbour Wire").
std::vector<Author> authors_with_title(std::string_view byline,
                                       std::string_view title);

// Where an XML format keeps a field: an attribute, or the text where none is
// named, of the element that the path leads to.  Of several, the one with the
// lowest rank that is not empty counts.
struct XmlPath {
  ArticleField field;
  std::uint8_t rank;
  std::string_view path;
  std::string_view attribute;
};

// Offers what stands at the paths; `rank` is added to theirs.
void offer_paths(const XmlElement& element, std::span<const XmlPath> paths,
                 std::uint8_t rank, RecordFields& fields);

void offer_text(ArticleField field, std::uint8_t rank, std::string_view text,
                RecordFields& fields);

// The same for the lines of several elements, as one text.
std::string joined_lines(const std::vector<const XmlElement*>& elements,
                         std::string_view joint);

}  // namespace morgue
