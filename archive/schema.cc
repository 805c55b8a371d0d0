#include "archive/schema.h"

#include <algorithm>

#include "archive/big_endian.h"
#include "archive/digest.h"
#include "archive/error.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kSpaces = " \t\n\v\f\r";
constexpr std::size_t kDateBytes = 8;
constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;

std::string prefixed(std::string_view prefix, std::string_view word) {
  std::string term(prefix);
  term += word;
  return term;
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find_first_not_of(kSpaces);
       at != std::string_view::npos;) {
    const std::size_t end =
        std::min(text.find_first_of(kSpaces, at), text.size());
    if (!out.empty()) {
      out.push_back(' ');
    }
    out += text.substr(at, end - at);
    at = text.find_first_not_of(kSpaces, end);
  }
  return out;
}

// As Xapian stores it: a NUL takes two bytes.
std::size_t stored_length(std::string_view term) {
  return term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0'));
}

}  // namespace

const TextFieldEntry& entry(TextField field) {
  return *std::ranges::find(kTextFields, field, &TextFieldEntry::field);
}

const KeywordFieldEntry& entry(KeywordField field) {
  return *std::ranges::find(kKeywordFields, field, &KeywordFieldEntry::field);
}

std::string surface_term(TextField field, std::string_view word) {
  return prefixed(entry(field).prefix, word);
}

std::string stem_term(TextField field, std::string_view stem) {
  return prefixed(entry(field).stem_prefix, stem);
}

std::string capitals_term(std::string_view word) {
  return prefixed(kCapitalsPrefix, word);
}

std::string keyword_term(KeywordField field, std::string_view value) {
  const std::string_view prefix = entry(field).prefix;
  const std::string whole = field == KeywordField::kId
                                ? std::string(value)
                                : with_single_spaces(fold(value));
  std::string term = prefixed(prefix, whole);
  if (stored_length(term) > kLongestTerm) {
    return prefixed(prefix, to_hex(sha256(whole)));
  }
  return term;
}

std::string serialise_date(std::int64_t wall_seconds) {
  // Flipping the sign puts the negative numbers before the others.
  return big_endian(static_cast<std::uint64_t>(wall_seconds) ^ kSignBit);
}

std::int64_t unserialise_date(std::string_view bytes) {
  if (bytes.size() != kDateBytes) {
    throw Error(Failure::kCorrupt,
                "a date of " + std::to_string(bytes.size()) + " bytes, not 8");
  }
  return static_cast<std::int64_t>(from_big_endian(bytes) ^ kSignBit);
}

}  // namespace morgue
