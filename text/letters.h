#pragma once

#include <cstdint>

#include <utf8proc.h>

// What Morgue holds of single code points where Unicode leaves it open.  Slow:
// the fold table asks once a code point.
namespace morgue {

utf8proc_category_t category(char32_t c);

bool is_mark(char32_t c);

// False for a mark that spellings of one word may have or lack.  `base` is
// what it stands on, case folded.
bool keeps_mark(char32_t base, char32_t mark);

// True for a mark that some letters keep and others lose.
bool may_be_kept(char32_t mark);

bool is_apostrophe(char32_t c);

// Invisible inside of a word.
bool is_ignored(char32_t c);

// A medial or final letter of a Korean syllable that is written in parts.
bool is_jamo_tail(char32_t c);

// Of a script that puts no spaces between words, or is best found by pairs.
bool in_pair_script(char32_t c);

// One letter, or two (`second` is 0 otherwise), that `c` is searched as.
struct Spelling {
  char32_t first;
  char32_t second;
};
Spelling spelling_of(char32_t c);

}  // namespace morgue
