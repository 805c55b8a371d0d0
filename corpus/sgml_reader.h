#pragma once

#include <memory>
#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// A collection of SGML records that stand one after another in a file.
struct SgmlCollection {
  std::string_view element;  // a record: "REUTERS"
  std::string_view format;   // for provenance: "reuters-sgml"
  // The article of one record, already UTF-8; finish_article() is to come.
  Submission (*article)(std::string_view record, const ReaderSetup& setup);
  // Whether a record without its closing tag is one, with a Warning
  // ("unclosed"), or a Reject ("bad-sgml").
  bool takes_unclosed = false;
};

// `collection` must outlive the reader.
std::unique_ptr<ArticleReader> make_sgml_reader(
    ReaderInput input, const SgmlCollection& collection);

}  // namespace morgue
