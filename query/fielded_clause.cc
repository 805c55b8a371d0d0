#include <utility>

#include "query/date_expression.h"
#include "query/query_reader.h"
#include "query/typed_text.h"
#include "text/language.h"
#include "text/unicode.h"

namespace morgue {

using Kind = QueryTokenKind;

QueryReader::Clause QueryReader::fielded() {
  const QueryToken field = take();
  const std::string name(field_name(*field.field));
  if (field_) {
    refuse(
        "a field cannot stand inside " + std::string(field_name(*field_)) + ':',
        field.typed);
  }
  field_ = field.field;
  if (const auto* text = std::get_if<TextField>(&*field_)) {
    reading_.field = *text;
  }
  Clause clause = value(field);
  reading_.field = TextField::kBody;
  field_.reset();
  return clause;
}

QueryReader::Clause QueryReader::value(const QueryToken& field) {
  const QueryToken& next = peek();
  const bool is_id = *field_ == QueryField(KeywordField::kId);
  if (next.kind == Kind::kWord && next.text[0] == '-' && !is_id) {
    const std::string name = std::string(field.text);
    refuse("- stands before the field, as in -" + name + "word",
           {field.typed.begin, next.typed.begin + 1},
           with_replaced(text_, {field.typed.begin, next.typed.begin + 1},
                         '-' + name));
  }
  switch (next.kind) {
    case Kind::kOpen:
      return group();
    case Kind::kQuoted:
      return quoted();
    case Kind::kWord:
      return word();
    default:
      refuse("nothing stands after " + std::string(field.text) +
                 " (operators are searched as words in quotes)",
             field.typed);
  }
}

QueryReader::Clause QueryReader::dates() {
  const QueryToken token = take();
  if (field_) {
    refuse(
        "a date cannot stand inside " + std::string(field_name(*field_)) + ':',
        token.typed);
  }
  const auto value_begin =
      static_cast<std::size_t>(token.text.data() - text_.data());
  const TypedRange where{value_begin, value_begin + token.text.size()};
  try {
    const auto field = std::get<DateField>(*token.field);
    if (field == DateField::kDate) {
      return Query{parse_date_range(token.text, options_.now), token.typed};
    }
    const DateSide side =
        field == DateField::kSince ? DateSide::kSince : DateSide::kUntil;
    return Query{parse_date_argument(token.text, side, options_.now),
                 token.typed};
  } catch (const DateError& error) {
    refuse(error.what(), where,
           error.suggestion().empty()
               ? std::string()
               : with_replaced(text_, where, error.suggestion()));
  }
}

// A whole value: never cut into words.
Query QueryReader::filter(const QueryToken& value) const {
  const auto field = std::get<KeywordField>(*field_);
  const std::string name(field_name(*field_));
  const std::string shown = printable(value.text);
  Filter made{field, std::string(trimmed(shown))};
  if (made.value.empty()) {
    refuse("nothing stands after " + name + ':', value.typed);
  }
  const bool typed_bare = value.kind == Kind::kWord;
  if (typed_bare && field != KeywordField::kId) {
    if (made.value.ends_with('*')) {
      refuse(name + ": is matched whole; * is not understood there",
             value.typed);
    }
    if (made.value.starts_with('@')) {
      refuse("groups of sources (@name) are not in this edition", value.typed);
    }
  }
  if (field == KeywordField::kLanguage) {
    const std::string tag = canonical_language(made.value);
    if (tag.empty()) {
      refuse(in_quotes(made.value) +
                 " is no language; write its tag, as in lang:en",
             value.typed);
    }
    made.value = tag;
  }
  return {std::move(made), value.typed};
}

}  // namespace morgue
