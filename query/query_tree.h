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
  kWildcard,  // wom?n, *gate: ? is one character, * any number of them
  kFuzzy,     // word~1: at most `edits` letters differ
};

struct Word {
  std::string text;  // folded by the tokenizer
  WordForm form = WordForm::kStemmed;
  TextField field = TextField::kBody;
  TypedRange typed;
  std::size_t edits = 0;  // of kFuzzy: 1 or 2
  double boost = 1;       // its weight counts so many times
};

struct Query;

// Adjacent, in order.  Each is a Word, or an Or of Words any of which may stand
// there; none of them kStemmed.  With `moves` they may stand elsewhere: so many
// places in all, as Lucene counts for "a b"~2.
struct Phrase {
  std::vector<Query> words;
  std::uint32_t moves = 0;
};

// How far apart the operands of a proximity may be.
enum class NearUnit : std::uint8_t { kWords, kSentence, kParagraph };

struct Nearness {
  NearUnit unit = NearUnit::kWords;
  // Of kWords: between the first and the last operand stand at most
  // `distance - 1` words that belong to none of them.
  std::uint32_t distance = 10;
  bool ordered = false;  // each stands before the next one

  bool operator==(const Nearness&) const = default;
};

// Operands, two or more, are Words, Phrases, Nears, Aparts, and Ors of these.
struct Near {
  std::vector<Query> operands;
  Nearness reach;
};

// The first operand, where the second is not within reach of it.
struct Apart {
  std::vector<Query> operands;
  Nearness reach;
};

// The clause, in articles that have it so often.
struct AtLeast {
  std::vector<Query> clause;  // exactly one
  std::uint32_t times = 1;
};

// Where an article begins.
enum class ArticlePart : std::uint8_t {
  kWords,  // its first words, the headline's among them
  kLead,   // deck and first paragraph
  kHeadlineAndLead,
};

// The clause, where it stands in the article's opening.
struct AtOpening {
  std::vector<Query> clause;  // exactly one
  ArticlePart part = ArticlePart::kWords;
  std::uint32_t words = 0;  // of kWords
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
  std::variant<Everything, Word, Phrase, Near, Apart, AtLeast, AtOpening,
               Filter, DateRange, And, Or, Not>
      node;
  TypedRange typed;
};

}  // namespace morgue
