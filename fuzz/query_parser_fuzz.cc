// Hostile queries: parse_query reads or refuses them, explain shows every
// refusal, and describe says what was read so that it is read the same again.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "query/query_parser.h"
#include "query/words_in_query.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::int64_t kNow = 1'600'000'000;  // 2020-09-13
constexpr std::size_t kLongestWidth = 80;

[[noreturn]] void fail(std::string_view what, std::string_view first,
                       std::string_view second) {
  std::cerr << what << ":\n  " << first << "\n  " << second << '\n';
  std::abort();
}

// False for the rare word that, once folded, the tokenizer would cut otherwise
// (ligatures that stand for several words): it cannot be typed.
bool can_be_typed(const Word& word) {
  for (const std::string_view before : {"", "http://"}) {
    const std::string typed = std::string(before) + word.text;
    Tokenizer tokenizer(typed);
    Token token;
    if (tokenizer.next(token) && token.word == word.text &&
        !tokenizer.next(token)) {
      return true;
    }
  }
  return false;
}

bool can_be_typed(const Query& query) {
  const auto words = words_in_query(query);
  return std::all_of(words.begin(), words.end(),
                     [](const Word* word) { return can_be_typed(*word); });
}

void check_description(const Query& query) {
  const std::string described = describe(query);
  if (described.size() > kLongestQuery || !can_be_typed(query)) {
    return;
  }
  try {
    const ParsedQuery again =
        parse_query(described, {DefaultOperator::kAnd, kNow});
    if (describe(again.query) != described) {
      fail("described otherwise", described, describe(again.query));
    }
  } catch (const QueryError& error) {
    fail("refuses its own description", described, error.what());
  }
}

void check_explanation(const QueryError& error, std::string_view text) {
  const std::string explained = explain(error, text);
  const std::size_t first = explained.find('\n') + 1;
  const std::string line =
      explained.substr(first, explained.find('\n', first) - first);
  if (!is_valid_utf8(explained) || display_width(line) > kLongestWidth) {
    fail("explained badly", text, explained);
  }
}

void check(std::string_view text, DefaultOperator joined_by) {
  try {
    check_description(parse_query(text, {joined_by, kNow}).query);
  } catch (const QueryError& error) {
    check_explanation(error, text);
  }
}

}  // namespace
}  // namespace morgue

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  morgue::check(text, morgue::DefaultOperator::kAnd);
  morgue::check(text, morgue::DefaultOperator::kOr);
  return 0;
}
