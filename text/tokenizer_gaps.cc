#include "text/abbreviations.h"
#include "text/ascii.h"
#include "text/tokenizer.h"

// Where sentences start, by what lies between words.  Cheap; sentences() knows
// better.
namespace morgue {
namespace {}  // namespace

void Tokenizer::note_gap(char32_t sign) {
  switch (sign) {
    case ' ':
    case '\t':
    case '\r':
      gap_ = gap_ == Gap::kStop ? Gap::kOpen : gap_;
      return;
    case '\n':
      return note_newline();
    case '.':
      return note_stop();
    case '!':
    case '?':
    case 0x2026:  // ellipsis
    case 0x061F:  // Arabic question mark
      gap_ = gap_ == Gap::kNone ? Gap::kStop : gap_;
      return;
    case 0x3002:  // 。
    case 0xFF01:
    case 0xFF1F:
    case 0x1362:  // ።
    case 0x0964:  // danda
    case 0x06D4:  // Urdu full stop
      gap_ = gap_ == Gap::kParagraph ? gap_ : Gap::kOpen;
      return;
    case ',':
    case ';':
    case ':':
      gap_ = gap_ == Gap::kStop ? Gap::kNone : gap_;
      return;
    default:
      return;
  }
}

void Tokenizer::note_stop() {
  if (gap_ == Gap::kNone && !ends_in_abbreviation()) {
    gap_ = Gap::kStop;
  }
}

void Tokenizer::note_newline() {
  if (newline_) {
    gap_ = Gap::kParagraph;
  } else if (gap_ == Gap::kStop) {
    gap_ = Gap::kOpen;
  }
  newline_ = true;
}

bool Tokenizer::ends_in_abbreviation() const {
  if (length_ == 1 && !is_ascii_digit(word_[0])) {
    return true;
  }
  switch (abbreviation(word())) {
    case Abbreviation::kNone:
      return false;
    case Abbreviation::kNumber:
      return position_ + 2 < text_.size() &&
             is_ascii_digit(text_[position_ + 2]);
    default:
      return true;
  }
}

}  // namespace morgue
