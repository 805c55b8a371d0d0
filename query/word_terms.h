#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "archive/catalog.h"
#include "query/query_tree.h"
#include "query/segment_set.h"
#include "text/stemmer.h"

namespace morgue {

// The languages in which a query's words are stemmed, most articles first,
// each primary subtag once; "" stands for articles of no known language.
// In an archive of many languages those of less than one article in 200 are
// left out: wrongly detected ones would only blur the stems.
std::vector<std::string> query_languages(const Catalog& catalog);

// Which terms of an archive a typed word stands for.  Lives as long as the
// segments; not for use by two threads.
class WordTerms {
 public:
  WordTerms(const SegmentSet& segments,
            const std::vector<std::string>& languages);

  // Any one of them matches the word; at least one, even where none is in the
  // archive (but for a prefix).  Throws QueryError(kTooExpensive).
  std::vector<std::string> terms(const Word& word);

  // The words of token files (archive/token_file.h) that the word stands for: a
  // stem is replaced by all words that share it.
  std::vector<std::string> token_words(const Word& word);

 private:
  std::vector<std::string> stems(const Word& word);
  std::vector<std::string> known_stems(const Word& word);
  std::vector<std::string> forms(const Word& word);
  const std::vector<std::string>& expanded(const Word& word);

  const SegmentSet& segments_;
  std::vector<Stemmer> stemmers_;
  // What words with * or ? or ~ were found to stand for: a query asks several
  // times, and each time the whole vocabulary may have to be looked through.
  using Expanded = std::tuple<std::string, WordForm, TextField, std::size_t>;
  std::map<Expanded, std::vector<std::string>> expansions_;
};

}  // namespace morgue
