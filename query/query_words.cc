#include "query/query_words.h"

#include <algorithm>
#include <string>

#include "query/capital_homographs.h"
#include "query/typed_text.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// "U.S.", not "BBC.COM": a dot after each letter, but perhaps the last, and
// none that belongs to the word.
bool is_dotted(std::string_view typed, std::string_view word) {
  const std::string_view letters = typed.substr(0, typed.find('\''));
  const auto dots =
      static_cast<std::size_t>(std::count(letters.begin(), letters.end(), '.'));
  return dots > 0 && word.find('.') == std::string_view::npos &&
         count_code_points(letters) <= 2 * dots + 1;
}

WordForm form_of(const Token& token, std::string_view typed,
                 const WordReading& reading) {
  // Capitals are indexed for running text only.
  const bool may_be_capitals =
      token.all_caps && !reading.literal && reading.field == TextField::kBody;
  if (may_be_capitals &&
      (is_dotted(typed, token.word) ||
       (!reading.caps_lock && is_capital_homograph(token.word)))) {
    return WordForm::kCapitals;
  }
  return reading.form;
}

// What was seen of a query's words so far; numbers are set in no case.
struct TypedWords {
  std::size_t with_letters = 0;
  bool small_letters = false;

  void look_at(std::string_view text) {
    Tokenizer tokenizer(text);
    Token token;
    while (!small_letters && tokenizer.next(token)) {
      const std::string_view typed =
          text.substr(token.begin, token.end - token.begin);
      with_letters += has_letters(typed) ? 1 : 0;
      small_letters |= !token.all_caps && shows_small_letters(typed);
    }
  }
};

bool is_value(const QueryToken& before) {
  return before.kind == QueryTokenKind::kField &&
         std::holds_alternative<KeywordField>(*before.field);
}

}  // namespace

std::vector<Word> words_of(std::string_view piece, std::size_t begin,
                           const WordReading& reading) {
  std::vector<Word> words;
  Tokenizer tokenizer(piece);
  Token token;
  while (tokenizer.next(token)) {
    const std::string_view typed =
        piece.substr(token.begin, token.end - token.begin);
    words.push_back({std::string(token.word),
                     form_of(token, typed, reading),
                     reading.field,
                     {begin + token.begin, begin + token.end}});
  }
  return words;
}

bool is_typed_in_capitals(const std::vector<QueryToken>& tokens) {
  TypedWords seen;
  for (std::size_t i = 0; i < tokens.size() && !seen.small_letters; ++i) {
    const QueryToken& token = tokens[i];
    if (token.kind != QueryTokenKind::kWord &&
        token.kind != QueryTokenKind::kQuoted) {
      continue;
    }
    // A value is no word, but shows how the keyboard was set.
    if (i > 0 && is_value(tokens[i - 1])) {
      seen.small_letters |= shows_small_letters(token.text);
    } else {
      seen.look_at(token.text);
    }
  }
  return seen.with_letters > 1 && !seen.small_letters;
}

}  // namespace morgue
