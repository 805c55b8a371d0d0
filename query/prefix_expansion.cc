#include "query/prefix_expansion.h"

#include "archive/engine_error.h"
#include "archive/schema.h"
#include "query/counted.h"
#include "query/query_parser.h"

namespace morgue {
namespace {

// Where counting stops, so that refusing stays cheap.
constexpr std::size_t kCountUpTo = 100'000;

[[noreturn]] void refuse(const Word& word, std::size_t count) {
  const std::string many =
      count >= kCountUpTo ? "more than " + grouped(kCountUpTo) : grouped(count);
  throw QueryError(Failure::kTooExpensive,
                   "\"" + word.text + "*\" stands for " + many +
                       " words of this archive; at most " +
                       grouped(kMostExpansions) + " are looked for",
                   word.typed, "type more letters before the star");
}

}  // namespace

std::vector<std::string> expand_prefix(const Xapian::Database& database,
                                       const Word& word) {
  const std::string prefix = surface_term(word.field, word.text);
  std::vector<std::string> terms;
  std::size_t count = 0;
  in_our_words("looking up the words of " + word.text + "*", [&] {
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix);
         term != end && count < kCountUpTo; ++term, ++count) {
      if (count < kMostExpansions) {
        terms.push_back(*term);
      }
    }
  });
  if (count > kMostExpansions) {
    refuse(word, count);
  }
  return terms;
}

}  // namespace morgue
