#include "query/completion.h"

#include <algorithm>
#include <string>

#include "archive/schema.h"

namespace morgue {
namespace {

constexpr std::size_t kMostLooks = 100'000;

bool more_frequent(const Searcher::Completion& a,
                   const Searcher::Completion& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.word < b.word;
}

}  // namespace

std::vector<Searcher::Completion> complete(const Xapian::Database& database,
                                           std::string_view prefix,
                                           std::size_t most) {
  std::vector<Searcher::Completion> words;
  if (prefix.empty()) {
    return words;
  }
  const std::string terms = surface_term(TextField::kBody, prefix);
  const auto end = database.allterms_end(terms);
  for (auto term = database.allterms_begin(terms);
       term != end && words.size() < kMostLooks; ++term) {
    words.push_back({*term, term.get_termfreq()});
  }
  const auto kept = static_cast<std::ptrdiff_t>(std::min(most, words.size()));
  std::partial_sort(words.begin(), words.begin() + kept, words.end(),
                    more_frequent);
  words.resize(static_cast<std::size_t>(kept));
  return words;
}

}  // namespace morgue
