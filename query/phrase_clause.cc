#include <algorithm>
#include <utility>

#include "query/query_joins.h"
#include "query/query_reader.h"
#include "query/refused_syntax.h"
#include "query/typed_text.h"
#include "query/wildcard_word.h"
#include "query/word_suffix.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kWildcardSigns = "*?";

// "(one|other)", opened at the beginning of `rest`; empty where it is none:
// brackets are punctuation else.
std::string_view choice_at(std::string_view rest) {
  const std::size_t close = rest.find(')');
  if (!rest.starts_with('(') || close == std::string_view::npos) {
    return {};
  }
  const std::string_view choice = rest.substr(0, close + 1);
  return choice.find('|') == std::string_view::npos ? std::string_view()
                                                    : choice;
}

}  // namespace

QueryReader::Clause QueryReader::quoted() {
  const QueryToken token = take();
  if (in_keyword_field()) {
    return filter(token);
  }
  return phrase_of(token, quoted_words(token));
}

QueryReader::Clause QueryReader::phrase_of(const QueryToken& token,
                                           std::vector<Query> words) {
  if (words.empty()) {
    add_note(in_quotes(token.text) + " holds no word and is left out");
    return std::nullopt;
  }
  if (words.size() == 1) {
    words.front().typed = token.typed;
    return std::move(words.front());
  }
  if (words.size() > kLongestPhrase) {
    throw QueryError(Failure::kTooExpensive,
                     "the phrase has " + std::to_string(words.size()) +
                         " words; the limit is " +
                         std::to_string(kLongestPhrase),
                     token.typed);
  }
  return Query{Phrase{.words = std::move(words)}, token.typed};
}

std::vector<Query> QueryReader::quoted_words(const QueryToken& token) const {
  const auto begin = static_cast<std::size_t>(token.text.data() - text_.data());
  std::vector<Query> words;
  std::size_t at = 0;
  while (at < token.text.size()) {
    const std::string_view rest = token.text.substr(at);
    if (const std::string_view choice = choice_at(rest); !choice.empty()) {
      words.push_back(choice_of_words(choice, begin + at));
      at += choice.size();
      continue;
    }
    std::size_t length = 0;
    while (length < rest.size() && !is_query_space(rest[length]) &&
           (length == 0 || choice_at(rest.substr(length)).empty())) {
      ++length;
    }
    const std::string_view piece = rest.substr(0, length);
    for (Word& word : spelled_words(piece, begin + at)) {
      const TypedRange typed = word.typed;
      words.push_back({std::move(word), typed});
    }
    at += std::max<std::size_t>(length, 1);
  }
  return words;
}

// The words of a piece of a phrase, each in its very spelling.
std::vector<Word> QueryReader::spelled_words(std::string_view piece,
                                             std::size_t begin) const {
  const TypedPiece typed{piece, {begin, begin + piece.size()}, text_};
  refuse_word_marks(typed);
  if (!is_address(piece) && has_wildcard(piece)) {
    return {wildcard_word(typed, reading_.field)};
  }
  WordReading reading = reading_;
  reading.form = WordForm::kExact;
  return words_of(is_address(piece)
                      ? piece
                      : piece.substr(0, piece.find_first_of(kWildcardSigns)),
                  begin, reading);
}

// "(one|other)": any one of them may stand there.
Query QueryReader::choice_of_words(std::string_view choice,
                                   std::size_t begin) const {
  const TypedRange typed{begin, begin + choice.size()};
  std::vector<Query> alternatives;
  std::size_t at = 1;
  while (at < choice.size()) {
    const std::size_t end = choice.find_first_of("|)", at);
    const std::string_view piece = trimmed(choice.substr(at, end - at));
    const auto offset = static_cast<std::size_t>(piece.data() - choice.data());
    std::vector<Word> words = spelled_words(piece, begin + offset);
    if (words.size() != 1) {
      refuse("between ( | ) in a phrase stands one word each", typed);
    }
    const TypedRange where = words.front().typed;
    alternatives.push_back({std::move(words.front()), where});
    at = end + 1;
  }
  return any_of_these(std::move(alternatives), typed);
}

// ~3 or ^2 after a phrase, a bracket or a value.
void QueryReader::apply_suffix(const QueryToken& token, Query& clause) const {
  const Suffix suffix = read_suffix({token.text, token.typed, text_});
  if (suffix.tilde) {
    auto* phrase = std::get_if<Phrase>(&clause.node);
    if (phrase == nullptr || *suffix.tilde == 0) {
      refuse(
          "~ with a number stands after a phrase of several words, and says "
          "how "
          "many places they may be moved",
          token.typed);
    }
    phrase->moves = *suffix.tilde;
  }
  if (suffix.boost) {
    if (std::holds_alternative<Filter>(clause.node) ||
        std::holds_alternative<DateRange>(clause.node) ||
        std::holds_alternative<Everything>(clause.node)) {
      refuse("^ stands after words; fields and dates have no weight",
             token.typed);
    }
    boost(clause, *suffix.boost);
  }
}

}  // namespace morgue
