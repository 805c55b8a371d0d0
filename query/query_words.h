#pragma once

#include <string_view>
#include <vector>

#include "query/query_lexer.h"
#include "query/query_tree.h"

namespace morgue {

// How the words of one typed piece are to be understood.
struct WordReading {
  WordForm form = WordForm::kStemmed;
  TextField field = TextField::kBody;
  // Everything was typed in capitals, which then mean nothing.
  bool caps_lock = false;
  // =US and US* are no more than their letters.
  bool literal = false;
};

// The words that the tokenizer finds in a piece of a query that starts at byte
// `begin` of it.  A word typed in capitals becomes kCapitals where that makes
// it another word (US, U.S.), unless it was asked for exactly.
std::vector<Word> words_of(std::string_view piece, std::size_t begin,
                           const WordReading& reading);

// True where a query of several words has no small letter in any of them.
bool is_typed_in_capitals(const std::vector<QueryToken>& tokens);

}  // namespace morgue
