#include "text/ascii.h"
#include "text/ascii_table.h"
#include "text/code_point.h"
#include "text/fold_table.h"
#include "text/tokenizer.h"
#include "text/word_shapes.h"

// The signs that may stand inside of a word, and when they do.
namespace morgue {
namespace {

constexpr std::uint8_t kLetters = AsciiChar::kUpper | AsciiChar::kLower;

bool has_digit(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(text[at]);
}

bool is_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return false;
  }
  return folded_char(code_point_at(text, at).value).kind == CharKind::kLetter;
}

// Letters, digits and marks from `at` on, counted up to four.
std::size_t word_chars(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count < 4 && at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const CharKind kind = folded_char(c.value).kind;
    if (kind != CharKind::kLetter && kind != CharKind::kDigit &&
        kind != CharKind::kMark) {
      break;
    }
    ++count;
    at += c.length;
  }
  return count;
}

// Digits before a dot or comma before `at`: part of a date such as 15.09.2020,
// whose tail is no decimal number.
bool follows_digits(std::string_view text, std::size_t at) {
  return at >= 2 && (text[at - 1] == '.' || text[at - 1] == ',') &&
         is_ascii_digit(text[at - 2]);
}

bool has_www(std::string_view text, std::size_t at) {
  return text.size() - at > 4 && (text[at] | 0x20) == 'w' &&
         (text[at + 1] | 0x20) == 'w' && (text[at + 2] | 0x20) == 'w' &&
         text[at + 3] == '.';
}

}  // namespace

bool Tokenizer::join(Shape& shape) {
  const std::uint8_t byte = byte_at(text_, position_);
  if (byte >= 0x80) {
    const CodePoint c = code_point_at(text_, position_);
    return folded_char(c.value).kind == CharKind::kApostrophe &&
           join_apostrophe(shape, c.length);
  }
  if (byte == '\'') {
    return join_apostrophe(shape, 1);
  }
  if (shape.whole) {
    return false;
  }
  switch (byte) {
    case '.':
      return join_dot(shape);
    case ',':
      return join_number(shape);
    case '&':
      return join_ampersand(shape);
    case '+':
      return join_email(shape) || join_plus(shape);
    case '#':
      return join_sharp(shape);
    case ':':
      return join_host(shape);
    case '-':
      return join_email(shape) || join_domain(shape);
    default:
      return join_email(shape);
  }
}

bool Tokenizer::join_dot(Shape& shape) {
  if (position_ + 1 >= text_.size() || text_[position_ + 1] == ' ') {
    return false;
  }
  return join_number(shape) || join_email(shape) || join_acronym(shape) ||
         join_domain(shape);
}

bool Tokenizer::join_number(Shape& shape) {
  if (!has_digit(text_, position_ + 1) || position_ == shape.begin ||
      !is_ascii_digit(text_[position_ - 1])) {
    return false;
  }
  const bool dot = text_[position_] == '.';
  if (shape.seen != AsciiChar::kDigit) {  // iOS13.2
    if (dot) {
      append(".");
      ++position_;
      take_run(shape);
    }
    return dot;
  }
  const std::size_t end = number_end(text_, shape.begin);
  if (end <= position_ || follows_digits(text_, shape.begin)) {
    return false;
  }
  const auto number = text_.substr(shape.begin, end - shape.begin);
  const bool keep_dots = !dots_part_thousands(number);
  while (position_ < end) {
    if (text_[position_] == '.' && keep_dots) {
      append(".");
    }
    ++position_;
    take_ascii_run(shape);
  }
  take_run(shape);
  return true;
}

bool Tokenizer::join_acronym(Shape& shape) {
  if (shape.chars != 1 || (shape.seen & AsciiChar::kDigit) != 0) {
    return false;
  }
  bool found = false;
  while (!at_end() && text_[position_] == '.' &&
         is_letter(text_, position_ + 1) &&
         word_chars(text_, position_ + 1) == 1) {
    ++position_;
    take_run(shape);
    found = true;
  }
  if (found) {
    if (!at_end() && text_[position_] == '.') {
      shape.end = ++position_;
    }
    shape.whole = true;
  }
  return found;
}

bool Tokenizer::join_email(Shape& shape) {
  const std::size_t end = email_end(text_, shape.begin);
  if (end <= position_) {
    return false;
  }
  take_verbatim(shape, shape.begin, end);
  return true;
}

bool Tokenizer::join_domain(Shape& shape) {
  const bool www = word() == "www" && text_[position_] == '.';
  const std::size_t begin = www ? position_ + 1 : shape.begin;
  const std::size_t end =
      www ? host_end(text_, begin) : domain_end(text_, begin);
  if (end <= position_ + 1) {
    return false;
  }
  take_verbatim(shape, begin, end);
  return true;
}

// The scheme of a URL is no word; what comes after it is.
bool Tokenizer::join_host(Shape& shape) {
  if (text_.substr(position_, 3) != "://") {
    return false;
  }
  std::size_t begin = position_ + 3;
  if (begin < text_.size() && has_www(text_, begin)) {
    begin += 4;
  }
  take_verbatim(shape, begin, host_end(text_, begin));
  return true;
}

bool Tokenizer::join_apostrophe(Shape& shape, std::size_t length) {
  const std::size_t right = position_ + length;
  if (!is_letter(text_, right)) {
    return false;
  }
  const bool s = (text_[right] | 0x20) == 's';
  if (s && word_chars(text_, right) == 1) {
    position_ = right + 1;
    shape.closed = true;
    return true;
  }
  if (shape.whole) {
    return false;
  }
  position_ = right;
  if (!shape.joined && is_elision(word())) {
    length_ = 0;
    shape = Shape{.begin = right, .elided = true};
  } else {
    shape.joined = true;
  }
  take_run(shape);
  return true;
}

bool Tokenizer::join_ampersand(Shape& shape) {
  const std::size_t right = word_chars(text_, position_ + 1);
  if (shape.chars > 3 || (shape.seen & AsciiChar::kDigit) != 0 ||
      (shape.seen & kLetters) == 0 || right == 0 || right > 3 ||
      !is_letter(text_, position_ + 1)) {
    return false;
  }
  const std::size_t after = position_ + 1 + right;
  if (after < text_.size() && text_[after] == ';') {
    return false;  // an HTML entity that a scraper left
  }
  append("&");
  ++position_;
  shape.joined = true;
  take_run(shape);
  return true;
}

bool Tokenizer::join_plus(Shape& shape) {
  if (text_.substr(position_, 2) != "++" ||
      word_chars(text_, position_ + 2) > 0) {
    return false;
  }
  append("++");
  position_ += 2;
  shape.end = position_;
  shape.whole = true;
  return true;
}

bool Tokenizer::join_sharp(Shape& shape) {
  if (shape.chars != 1 || (shape.seen & kLetters) == 0 ||
      word_chars(text_, position_ + 1) > 0) {
    return false;
  }
  append("#");
  shape.end = ++position_;
  shape.whole = true;
  return true;
}

}  // namespace morgue
