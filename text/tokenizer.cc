#include "text/tokenizer.h"

#include <cstring>

#include "text/ascii_table.h"
#include "text/code_point.h"
#include "text/fold_table.h"

namespace morgue {
namespace {

bool may_join(std::uint8_t byte) {
  return (kAsciiTable[byte].flags & AsciiChar::kJoins) != 0;
}

bool opens_word(CharKind kind) {
  return kind == CharKind::kLetter || kind == CharKind::kDigit ||
         kind == CharKind::kPair;
}

CharKind kind_at(std::string_view text, std::size_t at) {
  return folded_char(code_point_at(text, at).value).kind;
}

std::uint8_t case_at(std::string_view text, std::size_t at) {
  const std::uint8_t byte = byte_at(text, at);
  return byte < 0x80 ? kAsciiTable[byte].flags
                     : folded_char(code_point_at(text, at).value).flags;
}

}  // namespace

Tokenizer::Tokenizer(std::string_view text) : text_(text) {}

bool Tokenizer::next(Token& token) {
  while (skip_to_word()) {
    const bool wide = byte_at(text_, position_) >= 0x80;
    const bool pair = wide && kind_at(text_, position_) == CharKind::kPair;
    if (pair ? take_pair(token) : take_word(token)) {
      return true;
    }
  }
  return false;
}

bool Tokenizer::skip_to_word() {
  while (!at_end()) {
    const std::uint8_t byte = byte_at(text_, position_);
    if (byte < 0x80) {
      if (kAsciiTable[byte].folded != 0) {
        return true;
      }
      note_gap(byte);
      ++position_;
      continue;
    }
    const CodePoint c = code_point_at(text_, position_);
    if (opens_word(folded_char(c.value).kind)) {
      return true;
    }
    note_gap(c.value);
    position_ += c.length;
  }
  return false;
}

bool Tokenizer::take_word(Token& token) {
  Shape shape;
  shape.begin = position_;
  length_ = 0;
  limit_ = kLongestToken;
  take_run(shape);
  while (!at_end() && may_join(byte_at(text_, position_)) && join(shape) &&
         !shape.closed) {
  }
  if (length_ == 0) {
    return false;  // it was the scheme of a URL without a host
  }
  describe(shape, token);
  return true;
}

void Tokenizer::take_run(Shape& shape) {
  do {
    take_ascii_run(shape);
  } while (!at_end() && byte_at(text_, position_) >= 0x80 && take_wide(shape));
}

void Tokenizer::take_ascii_run(Shape& shape) {
  // All in local variables: what is written through a char* might otherwise be
  // any of them, and each would be read again for each letter.
  const char* const begin = text_.data() + position_;
  const char* const end = text_.data() + text_.size();
  const char* at = begin;
  char* word = word_.data() + length_;
  const char* const word_end = word_.data() + limit_;
  std::uint8_t seen = 0;
  std::size_t capitals = 0;
  for (; at < end; ++at) {
    const AsciiChar c = kAsciiTable[static_cast<std::uint8_t>(*at)];
    if (c.folded == 0) {
      break;
    }
    if (word < word_end) {
      *word++ = c.folded;
    }
    seen |= c.flags;
    capitals += c.flags & AsciiChar::kUpper;
  }
  const auto taken = static_cast<std::size_t>(at - begin);
  position_ += taken;
  length_ = static_cast<std::size_t>(word - word_.data());
  shape.end = taken > 0 ? position_ : shape.end;
  shape.chars += taken;
  shape.seen |= seen;
  shape.capitals += capitals;
}

bool Tokenizer::take_wide(Shape& shape) {
  const CodePoint c = code_point_at(text_, position_);
  const FoldedChar& folded = folded_char(c.value);
  switch (folded.kind) {
    case CharKind::kLetter:
      shape.seen |= folded.flags & (AsciiChar::kUpper | AsciiChar::kLower);
      shape.capitals += folded.flags & FoldedChar::kUpper;
      ++shape.chars;
      break;
    case CharKind::kDigit:
      shape.seen |= AsciiChar::kDigit;
      ++shape.chars;
      break;
    case CharKind::kMark:
      break;
    case CharKind::kIgnored:
      position_ += c.length;
      return true;
    default:
      return false;
  }
  if ((folded.flags & FoldedChar::kComposes) != 0) {
    append_composed(c.value);
  } else {
    append(folded.folding());
  }
  position_ += c.length;
  shape.end = position_;
  return true;
}

void Tokenizer::append(std::string_view folding) {
  if (length_ + folding.size() > limit_) {
    limit_ = length_;
    return;
  }
  std::memcpy(word_.data() + length_, folding.data(), folding.size());
  length_ += folding.size();
}

void Tokenizer::append_composed(char32_t mark) {
  if (limit_ < kLongestToken) {
    return;
  }
  const Composition end = compose(word(), mark);
  length_ -= end.drop;
  append(end.added());
}

void Tokenizer::take_verbatim(Shape& shape, std::size_t begin,
                              std::size_t end) {
  shape = Shape{.begin = begin, .elided = shape.elided, .whole = true};
  position_ = begin;
  length_ = 0;
  while (position_ < end) {
    take_ascii_run(shape);
    if (position_ < end) {
      append(text_.substr(position_++, 1));
    }
  }
}

// Overlapping pairs: of ABC come AB and BC; a lone A is A.
bool Tokenizer::take_pair(Token& token) {
  Shape shape;
  shape.begin = position_;
  length_ = 0;
  limit_ = kLongestToken;
  const std::size_t second = take_character(position_);
  shape.end = second;
  position_ = second;
  if (second < text_.size() && kind_at(text_, second) == CharKind::kPair) {
    shape.end = take_character(second);
  } else if (pair_end_ == second) {
    return false;
  }
  pair_end_ = shape.end;
  describe(shape, token);
  return true;
}

// Appends one character with the marks that it carries; where it ends.
std::size_t Tokenizer::take_character(std::size_t at) {
  const CodePoint base = code_point_at(text_, at);
  append(folded_char(base.value).folding());
  at += base.length;
  while (at < text_.size() && byte_at(text_, at) >= 0x80) {
    const CodePoint c = code_point_at(text_, at);
    const FoldedChar& folded = folded_char(c.value);
    if (folded.kind != CharKind::kMark && folded.kind != CharKind::kIgnored) {
      break;
    }
    if ((folded.flags & FoldedChar::kComposes) != 0) {
      append_composed(c.value);
    }
    at += c.length;
  }
  return at;
}

void Tokenizer::describe(const Shape& shape, Token& token) {
  const std::uint8_t first = case_at(text_, shape.begin);
  const bool lower = (first & FoldedChar::kLower) != 0 && !shape.elided;
  token.word = word();
  token.begin = shape.begin;
  token.end = shape.end;
  token.all_caps = shape.chars >= 2 && shape.capitals > 0 &&
                   (shape.seen & AsciiChar::kLower) == 0;
  token.capitalised = (first & FoldedChar::kUpper) != 0;
  token.starts_sentence =
      gap_ == Gap::kParagraph || (gap_ == Gap::kOpen && !lower);
  gap_ = Gap::kNone;
  newline_ = false;
}

}  // namespace morgue
