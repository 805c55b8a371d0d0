#include "query/token_pattern.h"

#include <algorithm>

#include "query/placed_stream.h"
#include "query/span_finder.h"

namespace morgue {
namespace {

// Whether a segment that has these words can have the pattern.
bool is_possible(const TextPattern& pattern,
                 const std::vector<CodedWord>& coded) {
  const auto possible = [&coded](const TextPattern& part) {
    return is_possible(part, coded);
  };
  switch (pattern.kind) {
    case TextPattern::Kind::kWord:
      return !coded[pattern.word].codes.empty();
    case TextPattern::Kind::kAnyOf:
      return std::any_of(pattern.parts.begin(), pattern.parts.end(), possible);
    case TextPattern::Kind::kApart:
      return possible(pattern.parts.front());
    default:
      return std::all_of(pattern.parts.begin(), pattern.parts.end(), possible);
  }
}

}  // namespace

TokenPattern::TokenPattern(const TokenQuery& query, const TokenFile& file)
    : deadline_(query.deadline),
      leaves_out_(query.leaves_out),
      pattern_(query.pattern) {
  std::vector<CodedWord> coded(query.words.size());
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    add_word(i, query.words[i], file, coded[i]);
  }
  impossible_ = !is_possible(pattern_, coded);
  if (impossible_ || !pattern_.is_of_words()) {
    return;
  }
  if (pattern_.kind == TextPattern::Kind::kPhrase) {
    phrase_.emplace(coded);
  } else if (pattern_.kind == TextPattern::Kind::kNear &&
             pattern_.reach.unit == NearUnit::kWords) {
    near_.emplace(coded, pattern_.reach);
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
}

bool TokenPattern::matches(std::span<const std::uint8_t> stream) const {
  if (deadline_ != nullptr && deadline_->passed()) {
    return leaves_out_;
  }
  if (phrase_) {
    return phrase_->found_in(stream, words_);
  }
  if (near_) {
    if (const std::optional<bool> found = near_->found_in(stream, words_)) {
      return *found;
    }
  }
  // What follows may take a thousand times as long as the above.
  if (deadline_ != nullptr && deadline_->look()) {
    return leaves_out_;
  }
  const PlacedText text = placed_text(stream, words_);
  return SpanFinder(pattern_, text).any();
}

}  // namespace morgue
