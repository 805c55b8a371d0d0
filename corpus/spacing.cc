#include "corpus/spacing.h"

#include "text/unicode.h"

namespace morgue {
namespace {

// So many bytes at a time, which the compiler makes vectors of.
constexpr std::size_t kStride = 64;

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Whether the byte cannot stand before the next one.
constexpr bool is_unspaced(char c, char next) {
  const auto code = static_cast<unsigned char>(c);
  return (code < 0x20) | (code == 0x7F) | ((c == ' ') & (next == ' '));
}

}  // namespace

bool is_single_spaced(std::string_view text) {
  if (text.empty()) {
    return true;
  }
  if (text.size() != trimmed(text).size()) {
    return false;
  }
  const char* at = text.data();
  const char* last = at + text.size() - 1;
  for (; static_cast<std::size_t>(last - at) >= kStride; at += kStride) {
    unsigned char found = 0;
    for (std::size_t i = 0; i < kStride; ++i) {
      found |= static_cast<unsigned char>(is_unspaced(at[i], at[i + 1]));
    }
    if (found != 0) {
      return false;
    }
  }
  for (; at < last; ++at) {
    if (is_unspaced(*at, at[1])) {
      return false;
    }
  }
  return !is_unspaced(*last, '\0');
}

std::string single_spaced(std::string_view text) {
  if (is_single_spaced(text)) {
    return std::string(text);
  }
  text = trimmed(text);
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;  // of text that is copied as it stands
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool alone =
        text[i] == ' ' && i + 1 < text.size() && !is_blank(text[i + 1]);
    if (!is_blank(text[i]) || alone) {
      continue;
    }
    out.append(text, run, i - run);
    out += ' ';
    while (i + 1 < text.size() && is_blank(text[i + 1])) {
      ++i;
    }
    run = i + 1;
  }
  return out.append(text, run, text.npos);
}

std::string with_all_replaced(std::string_view text, std::string_view what,
                              std::string_view by) {
  std::string replaced;
  replaced.reserve(text.size());
  for (std::size_t at = text.find(what); at != text.npos;
       at = text.find(what)) {
    replaced.append(text.substr(0, at)).append(by);
    text.remove_prefix(at + what.size());
  }
  return replaced.append(text);
}

}  // namespace morgue
