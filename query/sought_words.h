#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/query_tree.h"

namespace morgue {

// A set of sought words, by their places in SoughtWords::words.
using WordSet = std::uint64_t;

// Words that satisfy the query together.
struct SoughtGroup {
  enum class Kind : std::uint8_t { kWord, kPhrase, kNear };

  Kind kind = Kind::kWord;
  std::vector<std::size_t> words;  // in the query's order
  std::uint32_t distance = 0;      // kNear
  bool ordered = false;            // kNear

  WordSet members() const;
};

// What a query wants to see in an article, without what it excludes and
// without its filters.
struct SoughtWords {
  static constexpr std::size_t kMost = 64;

  // A query with more words (the parser takes none) is highlighted in part.
  explicit SoughtWords(const Query& query);

  std::vector<Word> words;
  std::vector<SoughtGroup> groups;
  // The words that text of a field can satisfy.
  WordSet in(TextField field) const;

 private:
  void gather(const Query& query, bool wanted);
  void gather_all(const std::vector<Query>& clauses, bool wanted);
  void add(const std::vector<Word>& more, SoughtGroup group);
};

}  // namespace morgue
