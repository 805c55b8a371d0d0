#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "query/date_expression.h"
#include "query/described_brackets.h"
#include "query/described_capitals.h"
#include "query/field_names.h"
#include "query/overloaded.h"
#include "query/query_function.h"
#include "query/query_parser.h"
#include "query/text_pattern.h"
#include "text/ascii.h"
#include "text/tokenizer.h"

namespace morgue {
namespace {

bool is_plain_value(std::string_view value) {
  return std::all_of(value.begin(), value.end(),
                     [](char c) {
                       return is_ascii_letter(c) || is_ascii_digit(c) ||
                              c == '.' || c == '/' || c == '_' || c == '-' ||
                              c == ':';
                     }) &&
         !value.empty() &&
         (is_ascii_letter(value[0]) || is_ascii_digit(value[0]));
}

bool is_one_word(std::string_view typed, std::string_view word) {
  Tokenizer tokenizer(typed);
  Token token;
  return tokenizer.next(token) && token.word == word && !tokenizer.next(token);
}

// The word as it must be typed to be cut out whole: "paper.example" is one
// word in an address only.
std::string as_typed(const std::string& word) {
  if (is_one_word(word, word)) {
    return word;
  }
  std::string address = "http://" + word;
  return is_one_word(address, word) ? address : word;
}

std::string connector_name(const Nearness& reach, bool apart) {
  std::string name = apart ? " NOT " : " ";
  name += reach.ordered ? "pre/" : "w/";
  switch (reach.unit) {
    case NearUnit::kWords:
      return name + std::to_string(reach.distance) + ' ';
    case NearUnit::kSentence:
      return name + "s ";
    case NearUnit::kParagraph:
      break;
  }
  return name + "p ";
}

class Description {
 public:
  explicit Description(const Query& query)
      : brackets_(brackets_for(query)), dotted_(capitals_need_dots(query)) {}

  void say(const Query& query, Binding around);

  std::string take() { return std::move(text_); }

 private:
  void say_leaf(const Query& query);
  void say_all(const std::vector<Query>& clauses, std::string_view joiner,
               Binding around, Binding inside);
  void say_field(TextField field);
  void say_word(const Word& word);
  void say_form(const Word& word);
  void say_boost(double boost);
  void say_phrase(const Phrase& phrase);
  void say_near(const Query& proximity, const Nearness& reach, bool apart);
  void say_function(const QueryFunction& function, const Query& clause);
  void say_filter(const Filter& filter);

  Brackets brackets_;
  bool dotted_;
  std::string text_;
};

void Description::say(const Query& query, Binding around) {
  const bool bracketed = needs_brackets(query, around, brackets_);
  text_ += bracketed ? "(" : "";
  if (const auto* both = std::get_if<And>(&query.node)) {
    say_all(both->clauses, " AND ", around, Binding::kAnd);
  } else if (const auto* either = std::get_if<Or>(&query.node)) {
    say_all(either->clauses, " OR ", around, Binding::kOr);
  } else if (const auto* negation = std::get_if<Not>(&query.node)) {
    text_ += "NOT ";
    say(negation->clause.front(), Binding::kNot);
  } else {
    say_leaf(query);
  }
  text_ += bracketed ? ")" : "";
}

void Description::say_all(const std::vector<Query>& clauses,
                          std::string_view joiner, Binding around,
                          Binding inside) {
  for (const Query& clause : clauses) {
    text_ += &clause == &clauses.front() ? "" : joiner;
    say(clause, clauses.size() > 1 ? inside : around);
  }
}

void Description::say_leaf(const Query& query) {
  std::visit(
      Overloaded{
          [this](const Word& word) {
            say_field(word.field);
            say_word(word);
            say_boost(word.boost);
          },
          [this](const Phrase& phrase) { say_phrase(phrase); },
          [&](const Near& near) { say_near(query, near.reach, false); },
          [&](const Apart& apart) { say_near(query, apart.reach, true); },
          [this](const AtLeast& often) {
            say_function(
                {.kind = QueryFunction::Kind::kAtLeast, .number = often.times},
                often.clause.front());
          },
          [this](const AtOpening& early) {
            say_function({.kind = QueryFunction::Kind::kOpening,
                          .number = early.words,
                          .part = early.part},
                         early.clause.front());
          },
          [this](const Filter& filter) { say_filter(filter); },
          [this](const DateRange& dates) {
            const std::string range = describe_dates(dates);
            text_ += range == "*" ? range : "date:" + range;
          },
          [this](const auto&) { text_ += '*'; },
      },
      query.node);
}

void Description::say_field(TextField field) {
  if (field != TextField::kBody) {
    text_ += field_name(field);
    text_ += ':';
  }
}

void Description::say_word(const Word& word) {
  switch (word.form) {
    case WordForm::kStemmed:
      text_ += as_typed(word.text);
      return;
    case WordForm::kExact:
      text_ += '=' + as_typed(word.text);
      return;
    default:
      say_form(word);
  }
}

// A word that is taken to the letter, as in quotes.
void Description::say_form(const Word& word) {
  switch (word.form) {
    case WordForm::kPrefix:
      text_ += as_typed(word.text) + '*';
      return;
    case WordForm::kCapitals:
      text_ += in_capitals(word.text, dotted_);
      return;
    case WordForm::kWildcard:
      text_ += word.text;
      return;
    case WordForm::kFuzzy:
      text_ += as_typed(word.text) + '~' + std::to_string(word.edits);
      return;
    default:
      text_ += as_typed(word.text);
  }
}

void Description::say_boost(double boost) {
  if (boost == 1) {
    return;
  }
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 boost, std::chars_format::fixed)
                       .ptr;
  text_ += '^';
  text_.append(digits.data(), end);
}

void Description::say_phrase(const Phrase& phrase) {
  const std::vector<Word> first = alternatives_of(phrase.words.front());
  say_field(first.front().field);
  text_ += '"';
  for (const Query& slot : phrase.words) {
    text_ += &slot == &phrase.words.front() ? "" : " ";
    const std::vector<Word> choice = alternatives_of(slot);
    text_ += choice.size() > 1 ? "(" : "";
    for (std::size_t i = 0; i < choice.size(); ++i) {
      text_ += i == 0 ? "" : "|";
      say_form(choice[i]);
    }
    text_ += choice.size() > 1 ? ")" : "";
  }
  text_ += '"';
  if (phrase.moves > 0) {
    text_ += '~' + std::to_string(phrase.moves);
  }
  say_boost(first.front().boost);
}

void Description::say_near(const Query& proximity, const Nearness& reach,
                           bool apart) {
  const std::vector<Query>& operands = *operands_of(proximity);
  for (const Query& operand : operands) {
    const bool first = &operand == &operands.front();
    text_ += first ? "" : connector_name(reach, apart);
    // A bare "not" before a connector would negate it.
    const auto* word = std::get_if<Word>(&operand.node);
    const bool is_not = word != nullptr && word->text == "not" &&
                        word->field == TextField::kBody &&
                        word->form == WordForm::kStemmed;
    text_ += is_not ? "text:" : "";
    const bool bracketed = needs_brackets(operand, proximity, first);
    text_ += bracketed ? "(" : "";
    say(operand, Binding::kNone);
    text_ += bracketed ? ")" : "";
  }
}

void Description::say_function(const QueryFunction& function,
                               const Query& clause) {
  text_ += function_name(function) + '(';
  say(clause, Binding::kNone);
  text_ += ')';
}

void Description::say_filter(const Filter& filter) {
  text_ += field_name(filter.field);
  text_ += ':';
  if (is_plain_value(filter.value)) {
    text_ += filter.value;
    return;
  }
  std::string value = filter.value;
  std::replace(value.begin(), value.end(), '"', '\'');
  text_ += '"' + value + '"';
}

}  // namespace

std::string describe(const Query& query) {
  Description description(query);
  description.say(query, Binding::kNone);
  return description.take();
}

}  // namespace morgue
