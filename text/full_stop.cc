#include "text/full_stop.h"

#include <algorithm>
#include <string>

#include "text/abbreviations.h"
#include "text/ascii.h"
#include "text/code_point.h"
#include "text/fold_table.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// As far as a word is looked at.
constexpr std::size_t kLongestWord = 24;

constexpr char32_t kDegree = 0xB0;

bool is_word_char(char32_t c) {
  const CharKind kind = folded_char(c).kind;
  return kind == CharKind::kLetter || kind == CharKind::kDigit ||
         kind == CharKind::kMark || kind == CharKind::kPair;
}

bool is_upper(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_upper);
}

std::string_view last_word(std::string_view text) {
  const std::size_t end = text.size();
  std::size_t at = end;
  while (at > 0 && end - at < kLongestWord) {
    const CodePoint c = last_code_point(text.substr(0, at));
    if (c.value != '.' && !is_word_char(c.value)) {
      break;
    }
    at -= c.length;
  }
  return text.substr(at, end - at);
}

std::string_view first_word(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < kLongestWord) {
    const CodePoint c = code_point_at(text, at);
    if (!is_word_char(c.value)) {
      break;
    }
    at += c.length;
  }
  return text.substr(0, at);
}

// U.S, a.m, Ph.D: every part has one letter or two.
bool is_dotted(std::string_view word) {
  std::size_t part = 0;
  for (const char c : word) {
    part = c == '.' ? 0 : part + 1;
    if (part > 2 || is_ascii_digit(c)) {
      return false;
    }
  }
  return word.find('.') != word.npos;
}

class FullStop {
 public:
  FullStop(std::string_view sentence, std::string_view rest)
      : sentence_(sentence),
        before_(last_word(sentence)),
        after_(first_word(rest)),
        word_(fold(before_)),
        following_(fold(after_)),
        before_initial_(count_code_points(after_) == 1 &&
                        rest.substr(after_.size(), 1) == ".") {}

  bool ends_sentence() const {
    if (before_.empty() || is_attached()) {
      return true;
    }
    if (is_all_digits(before_)) {
      return ends_after_number();
    }
    if (is_dotted(before_)) {
      return ends_after_dotted();
    }
    if (count_code_points(before_) == 1) {  // an initial
      return !before_initial_ && opens_sentences(following_);
    }
    return ends_after_word();
  }

 private:
  // "5°C." and "l'Est." end in no abbreviation; a quote before one is no part
  // of it.
  bool is_attached() const {
    const auto head = sentence_.substr(0, sentence_.size() - before_.size());
    if (head.empty()) {
      return false;
    }
    const CodePoint sign = last_code_point(head);
    const auto rest = head.substr(0, head.size() - sign.length);
    return sign.value == kDegree ||
           (folded_char(sign.value).kind == CharKind::kApostrophe &&
            !rest.empty() && is_word_char(last_code_point(rest).value));
  }

  bool before_digit() const {
    return !after_.empty() && after_[0] >= '0' && after_[0] <= '9';
  }

  // "1. Introduction" and the German "15. September" go on.
  bool ends_after_number() const {
    return before_.size() != sentence_.size() &&
           !(before_.size() <= 2 && is_calendar_word(following_));
  }

  bool ends_after_dotted() const {
    std::string plain = word_;
    plain.erase(std::remove(plain.begin(), plain.end(), '.'), plain.end());
    if (abbreviation(plain) == Abbreviation::kTitle) {
      return false;
    }
    if (plain == "am" || plain == "pm") {  // "5 p.m. EST", "5 p.m. Monday"
      return !is_upper(after_) && !is_calendar_word(following_);
    }
    return !before_initial_ && opens_sentences(following_);
  }

  bool ends_after_word() const {
    switch (abbreviation(word_)) {
      case Abbreviation::kTitle:
        return false;
      case Abbreviation::kNumber:
        return !before_digit();
      case Abbreviation::kName:
        return opens_sentences(following_);
      default:
        return true;
    }
  }

  std::string_view sentence_;
  std::string_view before_;
  std::string_view after_;
  std::string word_;
  std::string following_;
  bool before_initial_;
};

}  // namespace

bool full_stop_ends(std::string_view sentence, std::string_view rest) {
  return FullStop(sentence, rest).ends_sentence();
}

}  // namespace morgue
