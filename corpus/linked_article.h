#pragma once

#include <string>
#include <vector>

#include "corpus/record_fields.h"

namespace morgue {

// The article that a page's JSON-LD describes (schema.org), its values as
// plain text.
struct LinkedArticle {
  std::string headline;
  std::string alternative;  // alternativeHeadline
  std::string description;
  std::string section;
  std::string body;
  std::string url;
  std::string language;
  std::string published;
  std::string updated;
  std::string publisher;
  std::string credit;  // creditText
  std::string holder;  // copyrightHolder
  std::string edition;
  std::string print_section;
  std::string page;
  std::string column;
  std::vector<FieldValue> authors;  // with their job titles
  std::vector<std::string> keywords;
};

// Reads every script; of several articles the outermost one, and what it does
// not say from a page that is described beside it.  Objects that are named by
// "@id" are looked up.  Scripts that are no JSON, even when mended, are passed
// over.
LinkedArticle read_linked_article(const std::vector<std::string>& scripts);

}  // namespace morgue
