#include "query/wildcard_word.h"

#include <algorithm>
#include <string>

#include "query/query_parser.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kWildcards = "*?";
constexpr std::string_view kPunctuation = "?!.,;:')]";

// Without = before it and punctuation behind.
std::string_view core_of(std::string_view piece) {
  if (piece.starts_with('=')) {
    piece.remove_prefix(1);
  }
  while (piece.starts_with('(') || piece.starts_with('[')) {
    piece.remove_prefix(1);
  }
  return piece.substr(0, piece.find_last_not_of(kPunctuation) + 1);
}

[[noreturn]] void refuse_wildcard(const TypedPiece& piece,
                                  const std::string& message) {
  throw QueryError(Failure::kBadQuery, message, piece.typed);
}

// The letters between two wildcards, folded.
std::string folded_run(std::string_view run, const TypedPiece& piece) {
  Tokenizer tokenizer(run);
  Token token;
  if (!tokenizer.next(token) || token.begin != 0 || token.end != run.size()) {
    refuse_wildcard(piece,
                    "* and ? stand within one word, of letters and digits");
  }
  return std::string(token.word);
}

}  // namespace

bool has_wildcard(std::string_view piece) {
  return core_of(piece).find_first_of(kWildcards) != std::string_view::npos;
}

Word wildcard_word(const TypedPiece& piece, TextField field) {
  const std::string_view core = core_of(piece.text);
  Word word{.text = {},
            .form = WordForm::kWildcard,
            .field = field,
            .typed = piece.typed};
  std::size_t letters = 0;
  for (std::size_t at = 0; at < core.size();) {
    const std::size_t next =
        std::min(core.find_first_of(kWildcards, at), core.size());
    if (next > at) {
      const std::string run = folded_run(core.substr(at, next - at), piece);
      letters += count_code_points(run);
      word.text += run;
    }
    // Two stars are one.
    if (next < core.size() &&
        !(core[next] == '*' && word.text.ends_with('*'))) {
      word.text += core[next];
    }
    at = next + 1;
  }
  if (letters < kFewestFixedLetters) {
    refuse_wildcard(piece, "a word with * or ? needs two letters or more");
  }
  if (word.text.find_first_of(kWildcards) == word.text.size() - 1 &&
      word.text.ends_with('*')) {
    word.text.pop_back();
    word.form = WordForm::kPrefix;
  }
  return word;
}

}  // namespace morgue
