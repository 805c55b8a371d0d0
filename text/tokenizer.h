#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace morgue {

// One word of a text.
struct Token {
  std::string_view word;  // folded; valid until the tokenizer's next step
  std::size_t begin = 0;  // bytes of the text that it was read from
  std::size_t end = 0;
  bool all_caps = false;     // two letters or digits at least, no small letter,
                             // one capital: "US", "U.S.", "G20"
  bool capitalised = false;  // opens with a capital: "Trump", "US"
  bool starts_sentence = false;  // first word of a sentence
};

// Cuts text into words, one at a time.  The same cut serves indexing, queries
// and highlighting.  Text must be valid UTF-8.  Not for use by two threads.
//
//   Trump's -> trump      don't -> dont        l'homme -> homme
//   short-form -> short, form                  U.S., US -> us (all_caps)
//   1,204 -> 1204         3.5 -> 3.5           AT&T -> at&t
//   desk@paper.example -> itself
//   https://www.bbc.com/a -> bbc.com, a
//   Chinese, Japanese, Korean, Thai -> overlapping pairs of characters
//
// Of a word longer than kLongestToken bytes only the beginning counts; its
// range is whole.
class Tokenizer {
 public:
  static constexpr std::size_t kLongestToken = 64;

  explicit Tokenizer(std::string_view text);

  // False at the end of the text.
  bool next(Token& token);

 private:
  // What stands between the last word and the next one.
  enum class Gap : std::uint8_t { kNone, kStop, kOpen, kParagraph };

  // What is known of the word in hand.
  struct Shape {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t chars = 0;  // letters and digits
    std::size_t capitals = 0;
    std::uint8_t seen = 0;  // AsciiChar's flags of all of them
    bool elided = false;    // something before it was dropped: "l'"
    bool joined = false;    // holds an apostrophe or "&"
    bool whole = false;     // nothing but an 's can follow: "bbc.com"
    bool closed = false;    // nothing can follow
  };

  bool at_end() const { return position_ >= text_.size(); }
  std::string_view word() const { return {word_.data(), length_}; }
  bool ends_in_abbreviation() const;
  void note_gap(char32_t sign);
  void note_stop();
  void note_newline();
  bool skip_to_word();
  bool take_word(Token& token);
  bool take_pair(Token& token);
  std::size_t take_character(std::size_t at);
  void take_run(Shape& shape);
  void take_ascii_run(Shape& shape);
  bool take_wide(Shape& shape);
  void take_verbatim(Shape& shape, std::size_t begin, std::size_t end);
  void append(std::string_view folding);
  void append_composed(char32_t mark);
  void describe(const Shape& shape, Token& token);

  // Each takes what the sign at position_ joins to the word, if it does.
  bool join(Shape& shape);
  bool join_dot(Shape& shape);
  bool join_acronym(Shape& shape);
  bool join_number(Shape& shape);
  bool join_email(Shape& shape);
  bool join_domain(Shape& shape);
  bool join_host(Shape& shape);
  bool join_apostrophe(Shape& shape, std::size_t length);
  bool join_ampersand(Shape& shape);
  bool join_plus(Shape& shape);
  bool join_sharp(Shape& shape);

  std::string_view text_;
  std::size_t position_ = 0;
  std::array<char, kLongestToken> word_{};
  std::size_t length_ = 0;             // of word_
  std::size_t limit_ = kLongestToken;  // nothing goes past it
  std::size_t pair_end_ = 0;  // where the last pair of characters ended
  Gap gap_ = Gap::kParagraph;
  bool newline_ = false;
};

}  // namespace morgue
