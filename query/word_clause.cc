#include <algorithm>
#include <utility>

#include "query/query_parser.h"
#include "query/query_reader.h"
#include "query/refused_syntax.h"
#include "query/typed_text.h"
#include "query/wildcard_word.h"
#include "query/word_suffix.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using Kind = QueryTokenKind;

constexpr std::size_t kMostEdits = 2;
// Letters of a word of which one may differ where no number is typed.
constexpr std::size_t kLongestShortWord = 5;

// A word and what stands right after it.
struct SuffixedWord {
  QueryToken word;
  Suffix suffix;
};

SuffixedWord without_suffix(const QueryToken& token, std::string_view query) {
  SuffixedWord typed{token, {}};
  const std::size_t end =
      is_address(token.text) ? token.text.size() : suffix_begin(token.text);
  if (end < token.text.size()) {
    typed.suffix = read_suffix({token.text.substr(end),
                                {token.typed.begin + end, token.typed.end},
                                query});
    typed.word.text = token.text.substr(0, end);
    typed.word.typed.end = token.typed.begin + end;
  }
  if (!is_address(token.text) &&
      typed.word.text.find('^', 1) != std::string_view::npos) {
    throw QueryError(Failure::kBadQuery,
                     "^ needs a number from 0.1 to 10, as in word^2",
                     token.typed);
  }
  return typed;
}

// Other than one star at its end.
bool has_inner_wildcard(std::string_view piece) {
  return has_wildcard(piece) && piece.find_first_of("*?") + 1 < piece.size();
}

std::string_view without_marks(std::string_view text) {
  if (text.starts_with('=')) {
    text.remove_prefix(1);
  }
  return text.substr(0, std::min(text.find('*'), text.size()));
}

// Makes the last word, which a star stands right after, a prefix.
void end_in_prefix(std::vector<Word>& words, TypedRange typed) {
  if (words.empty() ||
      count_code_points(words.back().text) < kFewestFixedLetters) {
    throw QueryError(Failure::kBadQuery,
                     "* needs at least two letters before it", typed);
  }
  words.back().form = WordForm::kPrefix;
}

bool ends_clause(const QueryToken& token) {
  return token.kind == Kind::kWord || token.kind == Kind::kQuoted ||
         token.kind == Kind::kClose || token.kind == Kind::kDates;
}

// What to write for what "or", "near5" or "within 5" was probably meant to be;
// empty where the word is just a word.
std::string likely_operator(std::string_view text, std::string_view next) {
  const std::string lower = ascii_lower(text);
  if (text == "within" && is_all_digits(next)) {
    return "write w/" + std::string(next) + " for a distance";
  }
  if (text == "or") {
    return "write OR for either";
  }
  if (text == "and") {
    return "write AND, or nothing, for both";
  }
  if (text == "not") {
    return "write NOT to leave out what follows";
  }
  const std::size_t digits =
      std::min(lower.find_first_of("0123456789"), lower.size());
  const std::string name = lower.substr(0, digits);
  if ((name == "near" || name == "w" || name == "pre") &&
      is_all_digits(std::string_view(lower).substr(digits))) {
    return "write " + name + '/' + lower.substr(digits) + " for a distance";
  }
  return {};
}

}  // namespace

QueryReader::Clause QueryReader::word() {
  const std::size_t here = at_;
  const QueryToken token = take();
  if (in_keyword_field()) {
    return filter(token);
  }
  refuse_word_marks({token.text, token.typed, text_});
  refuse_plus(token);
  if (token.text == "*") {
    if (field_) {
      refuse("* alone stands for every article, not for a field", token.typed);
    }
    return Query{Everything{}, token.typed};
  }
  if (here > 0 && ends_clause(tokens_[here - 1]) && at_clause()) {
    note_likely_operator(token);
  }
  const SuffixedWord typed = without_suffix(token, text_);
  note_question_mark(typed.word);
  Clause clause =
      typed.suffix.tilde
          ? Query{similar_word(typed.word, *typed.suffix.tilde), token.typed}
          : word_clause(token, bare_words(typed.word));
  if (clause && typed.suffix.boost) {
    boost(*clause, *typed.suffix.boost);
  }
  return clause;
}

QueryReader::Clause QueryReader::word_clause(const QueryToken& token,
                                             std::vector<Word> words) {
  std::vector<Query> slots;
  slots.reserve(words.size());
  for (Word& word : words) {
    const TypedRange typed = word.typed;
    slots.push_back({std::move(word), typed});
  }
  return phrase_of(token, std::move(slots));
}

// One word as it is; of several (short-form, U.S.-China, a run of Chinese)
// each in its very spelling, since they stand for a phrase.
std::vector<Word> QueryReader::bare_words(const QueryToken& token) const {
  const bool exact = token.text.starts_with('=');
  if (!is_address(token.text) && has_inner_wildcard(token.text)) {
    return {wildcard_word({token.text, token.typed, text_}, reading_.field)};
  }
  const std::string_view core =
      is_address(token.text) ? token.text : without_marks(token.text);
  const bool prefix = core.size() + (exact ? 1 : 0) < token.text.size();
  const auto begin = static_cast<std::size_t>(core.data() - text_.data());
  if (exact && core.empty()) {
    refuse("= stands right before a word", token.typed);
  }
  WordReading reading = reading_;
  reading.form = exact ? WordForm::kExact : WordForm::kStemmed;
  reading.literal = exact;
  std::vector<Word> words = words_of(core, begin, reading);
  if (words.size() > 1) {
    for (Word& word : words) {
      word.form = std::max(word.form, WordForm::kExact);
    }
  }
  if (prefix) {
    end_in_prefix(words, token.typed);
  }
  return words;
}

// word~, word~1, word~2.
Word QueryReader::similar_word(const QueryToken& token,
                               std::uint32_t edits) const {
  WordReading reading = reading_;
  reading.form = WordForm::kExact;
  reading.literal = true;
  const auto begin = static_cast<std::size_t>(token.text.data() - text_.data());
  std::vector<Word> words = words_of(token.text, begin, reading);
  if (words.size() != 1 || has_wildcard(token.text)) {
    refuse("~ stands after one word", token.typed);
  }
  if (edits > kMostEdits) {
    refuse("~ takes 1 or 2, the letters that may differ", token.typed);
  }
  Word word = std::move(words.front());
  const bool is_short = count_code_points(word.text) <= kLongestShortWord;
  word.form = WordForm::kFuzzy;
  word.edits = edits > 0 ? edits : is_short ? 1 : kMostEdits;
  return word;
}

// +word asks for what is so anyway, unless any of the words will do.
void QueryReader::refuse_plus(const QueryToken& token) const {
  if (token.text.starts_with('+') && token.text.size() > 1 &&
      options_.default_operator == DefaultOperator::kOr) {
    refuse("+ is not understood where any of the words will do; write AND",
           token.typed);
  }
}

void QueryReader::note_likely_operator(const QueryToken& token) {
  const std::string advice = likely_operator(token.text, peek().text);
  if (!advice.empty()) {
    add_note(in_quotes(token.text) + " is searched as a word; " + advice);
  }
}

void QueryReader::note_question_mark(const QueryToken& token) {
  if (token.text.size() > 1 && token.text.ends_with('?')) {
    add_note("the ? of " + in_quotes(token.text) + " is read as punctuation");
  }
}

}  // namespace morgue
