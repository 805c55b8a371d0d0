#include <algorithm>
#include <string>

#include "query/date_expression.h"
#include "query/described_brackets.h"
#include "query/described_capitals.h"
#include "query/field_names.h"
#include "query/query_parser.h"
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
  void say_phrase(const Phrase& phrase);
  void say_near(const Near& near);
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
  if (const auto* word = std::get_if<Word>(&query.node)) {
    say_field(word->field);
    say_word(*word);
  } else if (const auto* phrase = std::get_if<Phrase>(&query.node)) {
    say_phrase(*phrase);
  } else if (const auto* near = std::get_if<Near>(&query.node)) {
    say_near(*near);
  } else if (const auto* filter = std::get_if<Filter>(&query.node)) {
    say_filter(*filter);
  } else if (const auto* dates = std::get_if<DateRange>(&query.node)) {
    const std::string range = describe_dates(*dates);
    text_ += range == "*" ? range : "date:" + range;
  } else {
    text_ += '*';
  }
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
    case WordForm::kPrefix:
      text_ += as_typed(word.text) + '*';
      return;
    case WordForm::kCapitals:
      text_ += in_capitals(word.text, dotted_);
  }
}

void Description::say_phrase(const Phrase& phrase) {
  if (phrase.words.empty()) {
    return;
  }
  say_field(phrase.words.front().field);
  text_ += '"';
  for (const Word& word : phrase.words) {
    text_ += &word == &phrase.words.front() ? "" : " ";
    if (word.form == WordForm::kCapitals) {
      text_ += in_capitals(word.text, dotted_);
    } else {
      text_ +=
          as_typed(word.text) + (word.form == WordForm::kPrefix ? "*" : "");
    }
  }
  text_ += '"';
}

void Description::say_near(const Near& near) {
  const std::string connector =
      (near.ordered ? " pre/" : " w/") + std::to_string(near.distance) + ' ';
  for (const Word& word : near.words) {
    text_ += &word == &near.words.front() ? "" : connector;
    // A bare "not" before a connector would negate it.
    text_ += word.text == "not" && word.field == TextField::kBody &&
                     word.form == WordForm::kStemmed
                 ? "text:"
                 : "";
    say_field(word.field);
    say_word(word);
  }
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
