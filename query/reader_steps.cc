#include <algorithm>
#include <utility>

#include "query/query_reader.h"
#include "query/typed_text.h"

namespace morgue {

using Kind = QueryTokenKind;

QueryToken QueryReader::take() {
  const QueryToken token = tokens_[at_];
  if (token.kind != Kind::kEnd) {
    ++at_;
  }
  return token;
}

bool QueryReader::accept(QueryTokenKind kind) {
  const bool fits = peek().kind == kind;
  if (fits) {
    take();
  }
  return fits;
}

// True where another clause may follow without an operator before it.
bool QueryReader::at_clause() const {
  switch (peek().kind) {
    case Kind::kWord:
    case Kind::kQuoted:
    case Kind::kOpen:
    case Kind::kNot:
    case Kind::kField:
    case Kind::kDates:
    case Kind::kFunction:
      return true;
    default:
      return false;
  }
}

TypedRange QueryReader::since(std::size_t first_token) const {
  const std::size_t last = at_ == 0 ? 0 : at_ - 1;
  return {tokens_[first_token].typed.begin, tokens_[last].typed.end};
}

bool QueryReader::in_keyword_field() const {
  return field_ && std::holds_alternative<KeywordField>(*field_);
}

void QueryReader::add_note(std::string note) {
  if (std::find(notes_.begin(), notes_.end(), note) == notes_.end()) {
    notes_.push_back(std::move(note));
  }
}

void QueryReader::refuse(const std::string& message, TypedRange where,
                         const std::string& suggestion) const {
  throw QueryError(Failure::kBadQuery, message, where, suggestion);
}

void QueryReader::refuse_nesting(TypedRange where) {
  throw QueryError(Failure::kTooExpensive,
                   "brackets within brackets: the limit is " +
                       std::to_string(kDeepestNesting),
                   where);
}

// The token in hand cannot open a clause: an operator is left hanging.
void QueryReader::refuse_missing_operand() const {
  const QueryToken& here = peek();
  const bool at_opening = at_ == 0 || tokens_[at_ - 1].kind == Kind::kOpen;
  if (here.kind == Kind::kClose && at_opening) {
    refuse(at_ == 0 ? "this bracket closes nothing"
                    : "nothing stands between the brackets",
           here.typed,
           at_ == 0 ? with_replaced(text_, here.typed, "") : std::string());
  }
  if (here.kind == Kind::kEnd && at_opening) {
    const TypedRange open = tokens_[at_ - 1].typed;
    refuse("nothing closes this bracket", open, with_replaced(text_, open, ""));
  }
  const QueryToken& hanging = at_opening ? here : tokens_[at_ - 1];
  const std::string side = at_opening ? "before " : "after ";
  refuse("nothing stands " + side + std::string(hanging.text), hanging.typed,
         with_replaced(text_, hanging.typed, ""));
}

void QueryReader::check_end() const {
  if (peek().kind == Kind::kClose) {
    refuse("this bracket closes nothing", peek().typed,
           with_replaced(text_, peek().typed, ""));
  }
}

}  // namespace morgue
