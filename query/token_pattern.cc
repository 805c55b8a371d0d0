#include "query/token_pattern.h"

namespace morgue {

TokenPattern::TokenPattern(const TokenQuery& query, const TokenFile& file) {
  std::vector<CodedWord> coded(query.words.size());
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    add_word(i, query.words[i], file, coded[i]);
  }
  if (query.group.kind == SoughtGroup::Kind::kPhrase) {
    phrase_.emplace(coded);
  } else {
    near_.emplace(coded, query.group);
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
                 : near_->found_in(stream, words_);
}

}  // namespace morgue
