#include "query/query_limits.h"

#include <string>
#include <vector>

#include "query/query_parser.h"
#include "query/word_matcher.h"
#include "query/words_in_query.h"

namespace morgue {
namespace {

[[noreturn]] void refuse(const std::string& what, std::size_t count,
                         std::size_t limit, TypedRange where) {
  throw QueryError(Failure::kTooExpensive,
                   what + ' ' + std::to_string(count) + "; the limit is " +
                       std::to_string(limit),
                   where);
}

void check_words(const std::vector<const Word*>& words) {
  if (words.size() > kMostWords) {
    refuse("the number of words is", words.size(), kMostWords,
           words[kMostWords]->typed);
  }
}

void check_prefixes(const std::vector<const Word*>& words) {
  std::vector<const Word*> prefixes;
  for (const Word* word : words) {
    if (stands_for_many(*word)) {
      prefixes.push_back(word);
    }
  }
  if (prefixes.size() > kMostPrefixes) {
    refuse("the number of words with *, ? or ~ is", prefixes.size(),
           kMostPrefixes, prefixes[kMostPrefixes]->typed);
  }
}

}  // namespace

void check_limits(const Query& query) {
  const std::vector<const Word*> words = words_in_query(query);
  check_words(words);
  check_prefixes(words);
}

}  // namespace morgue
