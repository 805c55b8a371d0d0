#include "query/lexed_field.h"

#include <algorithm>

#include "query/query_parser.h"
#include "query/typed_text.h"
#include "text/ascii.h"

namespace morgue {
namespace {

// The field name that a piece of a query seems to open with.
struct Opening {
  std::string_view query;
  TypedRange name;
  std::size_t piece_end = 0;

  std::string_view typed() const {
    return query.substr(name.begin, name.end - name.begin);
  }
};

std::size_t name_end(std::string_view query, std::size_t begin,
                     std::size_t end) {
  if (begin == end || !is_ascii_letter(query[begin])) {
    return begin;
  }
  std::size_t at = begin + 1;
  while (at < end && (is_ascii_letter(query[at]) || is_ascii_digit(query[at]) ||
                      query[at] == '_' || query[at] == '.')) {
    ++at;
  }
  return at;
}

constexpr std::string_view kOpeners = "(\"[{<>=@*-_.";

// True where what stands after a colon can be a value: "x:y", "x:/y", not
// "x://y", "x::y" or "x:," .
bool opens_value(std::string_view rest) {
  const char c = rest.front();
  return is_ascii_alnum(c) || is_beyond_ascii(c) ||
         kOpeners.find(c) != std::string_view::npos ||
         (c == '/' && !rest.starts_with("//"));
}

[[noreturn]] void refuse_planned(const Opening& opening) {
  throw QueryError(Failure::kBadQuery,
                   "the field " + in_quotes(opening.typed()) +
                       " is not in this edition; there are " +
                       all_field_names(),
                   opening.name);
}

[[noreturn]] void refuse_unknown(const Opening& opening) {
  const std::string nearest = nearest_field(opening.typed());
  const TypedRange piece{opening.name.begin, opening.piece_end};
  const std::string_view typed =
      opening.query.substr(piece.begin, piece.end - piece.begin);
  std::string suggestion;
  if (!nearest.empty()) {
    suggestion = with_replaced(opening.query, opening.name, nearest);
  } else if (!typed.ends_with(':')) {
    suggestion = with_replaced(opening.query, piece, in_quotes(typed));
  }
  throw QueryError(Failure::kBadQuery,
                   "no field " + in_quotes(opening.typed()) + "; there are " +
                       all_field_names(),
                   opening.name, suggestion);
}

// near20:"a b" and repeat3:x, as another archive writes them.
void refuse_counted(const Opening& opening) {
  const std::string lower = ascii_lower(opening.typed());
  const std::string_view name = lower;
  if (name.starts_with("near") && is_all_digits(name.substr(4))) {
    throw QueryError(Failure::kBadQuery,
                     lower + ": is not understood; write one near/" +
                         lower.substr(4) + " other",
                     opening.name);
  }
  if (name.starts_with("repeat") && is_all_digits(name.substr(6))) {
    throw QueryError(Failure::kBadQuery,
                     lower + ": is not understood; write atleast" +
                         lower.substr(6) + "(word)",
                     opening.name);
  }
}

[[noreturn]] void refuse_empty(const Opening& opening) {
  throw QueryError(Failure::kBadQuery,
                   "nothing stands after " + std::string(opening.typed()) + ":",
                   {opening.name.begin, opening.name.end + 1});
}

LexedField with_date_value(const Opening& opening, LexedField field) {
  const std::string_view rest = opening.query.substr(field.value_begin);
  if (rest[0] == '(') {
    throw QueryError(Failure::kBadQuery,
                     "dates cannot be grouped; write (date:2019 OR date:2021)",
                     opening.name);
  }
  field.value_end = opening.piece_end;
  if (rest[0] == '[' || rest[0] == '{' || rest[0] == '"') {
    const std::size_t close =
        rest.find_first_of(rest[0] == '"' ? "\"" : "]}", 1);
    if (close == std::string_view::npos) {
      throw QueryError(Failure::kBadQuery,
                       std::string("nothing closes the ") + rest[0],
                       {field.value_begin, field.value_begin + 1});
    }
    field.value_end = field.value_begin + close + 1;
  }
  field.value = opening.query.substr(field.value_begin,
                                     field.value_end - field.value_begin);
  if (field.value.starts_with('"')) {
    field.value = field.value.substr(1, field.value.size() - 2);
  }
  return field;
}

LexedField after_colon(const Opening& opening,
                       std::vector<std::string>& notes) {
  const std::optional<QueryField> field = find_field(opening.typed());
  const std::size_t at = opening.name.end + 1;
  if (field && at == opening.query.size()) {
    refuse_empty(opening);
  }
  if (at == opening.query.size() || !opens_value(opening.query.substr(at))) {
    if (field && is_query_space(opening.query[at])) {
      const std::string name(opening.typed());
      notes.push_back(
          '"' + name +
          ":\" with a space after it is searched as a word; write " + name +
          ":value for the field");
    }
    return {};
  }
  if (!field) {
    refuse_counted(opening);
    if (is_planned_field(opening.typed())) {
      refuse_planned(opening);
    }
    refuse_unknown(opening);
  }
  LexedField found{field, at, 0, {}};
  return std::holds_alternative<DateField>(*field)
             ? with_date_value(opening, found)
             : found;
}

// "date>=2020-03"; "words>300" is refused, "a>b" is a word.
LexedField before_comparison(const Opening& opening) {
  const std::optional<QueryField> field = find_field(opening.typed());
  if (field == QueryField(DateField::kDate)) {
    const bool equals = opening.query[opening.name.end] == '=';
    const std::size_t value = opening.name.end + (equals ? 1 : 0);
    if (value == opening.query.size()) {
      refuse_empty(opening);
    }
    return with_date_value(opening, {field, value, 0, {}});
  }
  if (field) {
    const std::string name(opening.typed());
    throw QueryError(Failure::kBadQuery,
                     name + " cannot be compared; write " + name + ":value",
                     {opening.name.begin, opening.name.end + 1});
  }
  if (is_planned_field(opening.typed())) {
    refuse_planned(opening);
  }
  return {};
}

}  // namespace

LexedField read_field(std::string_view query, std::size_t begin,
                      std::size_t end, std::vector<std::string>& notes) {
  const Opening opening{query, {begin, name_end(query, begin, end)}, end};
  if (opening.name.end == begin || opening.name.end == end) {
    return {};
  }
  const char sign = query[opening.name.end];
  if (sign == ':') {
    return after_colon(opening, notes);
  }
  if (sign == '<' || sign == '>' || sign == '=') {
    return before_comparison(opening);
  }
  return {};
}

}  // namespace morgue
