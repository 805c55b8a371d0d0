#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "archive/schema.h"

namespace morgue {

// What a query means, free of any engine.  Made by parse_query, said in words
// by describe, turned into postings by lower_query, and asked by the snippet
// maker which words satisfied it.

// Bytes [begin, end) of normalise_typed(query), for messages.
struct TypedRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class WordForm : std::uint8_t {
  kStemmed,   // any word with the same stem, in the archive's languages
  kExact,     // this spelling, case and accents aside: =word, words in quotes
  kPrefix,    // word*: `text` is what stands before the star
  kCapitals,  // set in capitals: US, not us
};

struct Word {
  std::string text;  // folded by the tokenizer
  WordForm form = WordForm::kStemmed;
  TextField field = TextField::kBody;
  TypedRange typed;
};

// Adjacent, in order.  Words are kExact, kCapitals or kPrefix.
struct Phrase {
  std::vector<Word> words;
};

// All within a window: at most `distance - 1` other words between neighbours.
struct Near {
  std::vector<Word> words;
  std::uint32_t distance = 10;
  bool ordered = false;
};

struct Filter {
  KeywordField field = KeywordField::kSource;
  std::string value;  // as typed
};

// Wall seconds, `from` included, `until` not.
struct DateRange {
  std::optional<std::int64_t> from;
  std::optional<std::int64_t> until;
};

struct Query;

struct And {
  std::vector<Query> clauses;
};

struct Or {
  std::vector<Query> clauses;
};

// Everything that the one clause does not match.
struct Not {
  std::vector<Query> clause;  // exactly one
};

// Every article.
struct Everything {};

struct Query {
  std::variant<Everything, Word, Phrase, Near, Filter, DateRange, And, Or, Not>
      node;
  TypedRange typed;
};

}  // namespace morgue
