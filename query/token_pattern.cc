#include "query/token_pattern.h"

#include "query/near_search.h"

namespace morgue {

TokenPattern::TokenPattern(const TokenQuery& query, const TokenFile& file)
    : group_(query.group) {
  std::vector<CodedWord> coded(query.words.size());
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    add_word(i, query.words[i], file, coded[i]);
  }
  if (group_.kind == SoughtGroup::Kind::kPhrase) {
    phrase_.emplace(coded);
  }
}

void TokenPattern::add_word(std::size_t place, const TokenQuery::Word& word,
                            const TokenFile& file, CodedWord& coded) {
  coded.field = word.field;
  for (const std::string& form : word.forms) {
    if (const auto code = file.code(form)) {
      words_.add(*code, WordSet{1} << place, word.field);
      coded.codes.push_back(*code);
    }
  }
  impossible_ = impossible_ || coded.codes.empty();
}

bool TokenPattern::matches(std::span<const std::uint8_t> stream) const {
  return phrase_ ? phrase_->found_in(stream, words_)
                 : has_near(stream, words_, group_);
}

}  // namespace morgue
