#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace morgue {

// Questions about ASCII characters, whatever the locale; a byte of another
// character answers no to each.

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) {
  return is_ascii_lower(c) || is_ascii_upper(c);
}
constexpr bool is_ascii_alnum(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}

// A byte of a character that is not ASCII.
constexpr bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Leaves what is not ASCII as it is.
inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    c = ascii_lower(c);
  }
  return lower;
}

// Whether two names differ in the case of ASCII letters at most.
constexpr bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return ascii_lower(x) == ascii_lower(y);
  });
}

// True where there is at least one character and all are digits.
constexpr bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// Whether capitals in the text can mean anything: text that is set wholly in
// capitals says nothing about any one word's.
constexpr bool is_mixed_case(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_lower);
}

}  // namespace morgue
