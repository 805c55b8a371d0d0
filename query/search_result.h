#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/article.h"
#include "archive/record.h"
#include "query/search_request.h"
#include "query/snippet.h"

namespace morgue {

struct Hit {
  ArticleNumber number = 0;
  std::size_t rank = 0;  // from 1, over all pages
  double score = 0;      // 0 where sorted by date
  Article article;
  std::vector<TextRange> headline_highlights;
  std::vector<Snippet> snippets;
  std::string explanation;  // if asked for
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
};

struct Facet {
  FacetField field = FacetField::kSource;
  std::vector<FacetValue> values;  // most frequent first, then by value
  std::uint64_t distinct = 0;      // values in all
  std::uint64_t missing = 0;       // articles without one
};

// Sources and date span of everything that matched.
struct Overview {
  std::uint64_t sources = 0;
  std::string first_day;  // "2019-11-02"; empty: all undated
  std::string last_day;
  std::uint64_t undated = 0;
};

// Why nothing was found: one clause and what it finds alone.
struct ClauseCount {
  std::string clause;  // as describe() says it
  std::uint64_t count = 0;
  std::string suggestion;  // `did you mean "security"? (18,204)`
};

struct SearchResult {
  std::uint64_t total = 0;
  bool total_is_exact = true;  // else at least `total`
  bool timed_out = false;      // not everything was looked at
  std::uint64_t generation = 0;
  std::uint64_t archive_articles = 0;
  std::string interpreted;  // describe() of the query
  std::vector<std::string> notes;
  std::vector<Hit> hits;
  std::optional<std::size_t> next_offset;  // where the next page starts
  std::vector<Facet> facets;
  std::optional<Overview> overview;
  std::vector<ClauseCount> no_hits_because;  // filled where total is 0
  double seconds = 0;
};

}  // namespace morgue
