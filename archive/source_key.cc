#include <algorithm>

#include "archive/source_names.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// What is left of "https://www.bbc.co.uk/news": "bbc.co.uk".
std::string_view host_in(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) {
      text.remove_prefix(scheme.size());
    }
  }
  text = text.substr(0, text.find_first_of("/:?#"));
  constexpr std::string_view www = "www.";
  if (text.starts_with(www)) {
    text.remove_prefix(www.size());
  }
  return text;
}

bool is_label(std::string_view label) {
  return !label.empty() && std::all_of(label.begin(), label.end(), [](char c) {
    return is_ascii_alnum(c) || is_beyond_ascii(c) || c == '-';
  });
}

// "bbc.co.uk", not "A.P." and not "St. Louis".
bool is_domain(std::string_view host) {
  std::size_t labels = 0;
  while (true) {
    const std::size_t dot = host.find('.');
    const std::string_view label = host.substr(0, dot);
    if (!is_label(label)) {
      return false;
    }
    ++labels;
    if (dot == host.npos) {
      return labels > 1 && label.size() > 1 &&
             std::none_of(label.begin(), label.end(), is_ascii_digit);
    }
    host.remove_prefix(dot + 1);
  }
}

// Words alone, one space between two.
std::string words_of_name(std::string_view folded) {
  std::string words;
  for (const char c : folded) {
    if (is_ascii_alnum(c) || is_beyond_ascii(c)) {
      words += c;
    } else if (c != '.' && c != '\'' && !words.empty() &&
               !words.ends_with(' ')) {
      words += ' ';
    }
  }
  return std::string(trimmed(words));
}

}  // namespace

std::string source_key(std::string_view name) {
  const std::string lower = ascii_lower(trimmed(name));
  if (const std::string_view host = host_in(lower); is_domain(host)) {
    return std::string(host);
  }
  const std::string words = words_of_name(fold(normalise_typed(name)));
  constexpr std::string_view article = "the ";
  return words.starts_with(article) ? words.substr(article.size()) : words;
}

}  // namespace morgue
