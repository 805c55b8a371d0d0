#include "text/sentence.h"

#include <cstdint>
#include <utility>

#include "text/code_point.h"
#include "text/fold_table.h"
#include "text/full_stop.h"
#include "text/unicode.h"

namespace morgue {
namespace {

enum class Sign : std::uint8_t {
  kOther,
  kDot,
  kStop,      // ! ? and ellipsis: ends a sentence before white space
  kFullStop,  // of a script that puts no space after it
};

Sign sign_of(char32_t c) {
  switch (c) {
    case '.':
      return Sign::kDot;
    case '!':
    case '?':
    case 0x2026:  // ellipsis
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x061F:  // Arabic question mark
    case 0x06D4:  // Urdu
    case 0x0589:  // Armenian
    case 0x1367:  // Ethiopic question mark
      return Sign::kStop;
    case 0x3002:  // ideographic
    case 0xFF61:
    case 0xFF0E:
    case 0xFF01:
    case 0xFF1F:
    case 0x0964:  // danda
    case 0x0965:
    case 0x1362:  // Ethiopic
    case 0x104B:  // Myanmar
    case 0x17D4:  // Khmer
      return Sign::kFullStop;
    default:
      return Sign::kOther;
  }
}

constexpr std::u32string_view kClosers =
    U"\"')]}\u2019\u201D\u00BB\u203A\u300D\u300F\uFF09\u3011\u300B";

constexpr std::u32string_view kOpeningSigns =
    U"\"'([{-\u2018\u201C\u201E\u201A\u00AB\u2039\u2013\u2014\u00BF\u00A1";

bool is_closer(char32_t c) { return kClosers.find(c) != kClosers.npos; }
bool is_opener(char32_t c) {
  return kOpeningSigns.find(c) != kOpeningSigns.npos;
}

template <typename Predicate>
std::size_t skip(std::string_view text, std::size_t at, Predicate wanted) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (!wanted(c.value)) {
      break;
    }
    at += c.length;
  }
  return at;
}

// Where white space from `at` on ends.
std::size_t skip_space(std::string_view text, std::size_t at) {
  return text.size() - trimmed_front(text.substr(at)).size();
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<TextRange> cut() {
    std::size_t at = begin_ = skip_space(text_, 0);
    while (at < text_.size()) {
      const CodePoint c = code_point_at(text_, at);
      if (c.value < 0x80 && c.value > '?') {  // a letter, most likely
        ++at;
        continue;
      }
      const Sign sign = sign_of(c.value);
      at = sign == Sign::kOther && !is_doubled_wordspace(at, c.value)
               ? at + c.length
               : pass_stop(at);
    }
    push(text_.size());
    return std::move(found_);
  }

 private:
  // Two Ethiopic word spaces are how a full stop is typed without its key.
  bool is_doubled_wordspace(std::size_t at, char32_t c) const {
    return c == 0x1361 && text_.substr(at + 3, 3) == text_.substr(at, 3);
  }

  // Cuts after the stops at `at` if they end a sentence; where to go on.
  std::size_t pass_stop(std::size_t at) {
    bool certain = false;
    std::size_t end = skip(text_, at, [&](char32_t c) {
      const Sign sign = sign_of(c);
      certain = certain || sign == Sign::kFullStop || c == 0x1361;
      return sign != Sign::kOther || c == 0x1361;
    });
    const bool dot = end == at + 1 && text_[at] == '.';
    end = skip(text_, end, is_closer);
    const std::size_t next = skip_space(text_, end);
    if (certain || (next > end && ends_sentence(at, next, dot))) {
      push(end);
      begin_ = next;
      return next;
    }
    return end;
  }

  bool ends_sentence(std::size_t stop, std::size_t next, bool dot) const {
    const std::size_t letter = skip(text_, next, is_opener);
    if (letter >= text_.size()) {
      return true;
    }
    const char32_t c = code_point_at(text_, letter).value;
    if (sign_of(c) != Sign::kOther ||
        (folded_char(c).flags & FoldedChar::kLower) != 0) {
      return false;
    }
    const auto sentence = text_.substr(begin_, stop - begin_);
    return !dot || full_stop_ends(sentence, text_.substr(letter));
  }

  // Up to `end`, in pieces of kLongestSentence at most.
  void push(std::size_t end) {
    end = begin_ + trimmed(text_.substr(begin_, end - begin_)).size();
    while (end - begin_ > kLongestSentence) {
      const std::size_t cut = cut_before(begin_ + kLongestSentence);
      found_.push_back({begin_, cut});
      begin_ = skip_space(text_, cut);
    }
    if (end > begin_) {
      found_.push_back({begin_, end});
    }
  }

  // The last end of a word up to `limit`.
  std::size_t cut_before(std::size_t limit) const {
    const auto piece = text_.substr(begin_, limit - begin_ + 1);
    const std::size_t space = piece.find_last_of(" \t\r\n");
    if (space == piece.npos) {
      return utf8_floor(text_, limit);
    }
    return begin_ + trimmed(piece.substr(0, space)).size();
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::vector<TextRange> found_;
};

}  // namespace

std::vector<TextRange> sentences(std::string_view paragraph) {
  return Cutter(paragraph).cut();
}

}  // namespace morgue
