#pragma once

#include <cstddef>
#include <string_view>

// Words that hold signs.  Each function looks at the text from `at` on, at
// most kLongestShape bytes of it, and returns where the word ends, or `at`
// where there is no such word.  Spaces are never inside.
namespace morgue {

// Longer ones are cut at their signs; the bound keeps hostile texts linear.
inline constexpr std::size_t kLongestShape = 64;

// desk@paper.example
std::size_t email_end(std::string_view text, std::size_t at);

// bbc.co.uk: labels, then a top-level domain that is in use.  "ended.The" is
// none.
std::size_t domain_end(std::string_view text, std::size_t at);

// Any host after "//" or "www.": the name may be anything.
std::size_t host_end(std::string_view text, std::size_t at);

// 1,204  12,34,567  1.204.000  3.5  1,204.50: digits that separators belong
// to.
std::size_t number_end(std::string_view text, std::size_t at);

// True for the dots of 1.204.000, which part thousands; false for that of 3.5.
bool dots_part_thousands(std::string_view number);

// d l qu jusqu dell ...: what Romance languages elide before an apostrophe.
// `word` is folded.
bool is_elision(std::string_view word);

}  // namespace morgue
