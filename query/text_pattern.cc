#include "query/text_pattern.h"

#include <algorithm>
#include <utility>

#include "query/overloaded.h"
#include "query/words_in_query.h"

namespace morgue {
namespace {

using PatternKind = TextPattern::Kind;

TextPattern pattern_with(PatternKind kind, std::vector<TextPattern> parts) {
  TextPattern pattern;
  pattern.kind = kind;
  pattern.parts = std::move(parts);
  return pattern;
}

}  // namespace

bool TextPattern::is_of_words() const {
  return std::all_of(parts.begin(), parts.end(), [](const TextPattern& each) {
    return each.kind == Kind::kWord;
  });
}

WordSet TextPattern::word_set() const {
  if (kind == Kind::kWord) {
    return WordSet{1} << word;
  }
  WordSet words = 0;
  for (const TextPattern& each : parts) {
    words |= each.word_set();
  }
  return words;
}

std::vector<Word> alternatives_of(const Query& clause) {
  if (const auto* word = std::get_if<Word>(&clause.node)) {
    return {*word};
  }
  std::vector<Word> words;
  if (const auto* group = std::get_if<Or>(&clause.node)) {
    for (const Query& choice : group->clauses) {
      const auto* word = std::get_if<Word>(&choice.node);
      if (word == nullptr ||
          (!words.empty() && words.front().field != word->field)) {
        return {};
      }
      words.push_back(*word);
    }
  }
  return words;
}

SoughtWords::SoughtWords(const Query& query) { gather(query); }

WordSet SoughtWords::in(TextField field) const {
  WordSet set = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool in_headline =
        field == TextField::kHeadline && words[i].field == TextField::kBody;
    if (words[i].field == field || in_headline) {
      set |= WordSet{1} << i;
    }
  }
  return set;
}

void SoughtWords::gather(const Query& query) {
  std::visit(Overloaded{
                 [](const Everything&) {},
                 [](const Filter&) {},
                 [](const DateRange&) {},
                 [](const Not&) {},
                 [&](const And& all) {
                   for (const Query& clause : all.clauses) {
                     gather(clause);
                   }
                 },
                 [&](const Or& any) {
                   for (const Query& clause : any.clauses) {
                     gather(clause);
                   }
                 },
                 [&](const auto&) {
                   if (words.size() + words_in_query(query).size() <= kMost) {
                     patterns.push_back(add(query));
                   }
                 },
             },
             query.node);
}

TextPattern SoughtWords::add_word(std::vector<Word> alternatives) {
  TextPattern pattern;
  pattern.word = words.size();
  const TextField field = alternatives.front().field;
  words.push_back({std::move(alternatives), field});
  return pattern;
}

TextPattern SoughtWords::add(const Query& clause) {
  if (std::vector<Word> any = alternatives_of(clause); !any.empty()) {
    return add_word(std::move(any));
  }
  const auto all = [this](const std::vector<Query>& clauses) {
    std::vector<TextPattern> parts;
    parts.reserve(clauses.size());
    for (const Query& part : clauses) {
      parts.push_back(add(part));
    }
    return parts;
  };
  TextPattern pattern;
  std::visit(
      Overloaded{
          [&](const Phrase& phrase) {
            pattern = pattern_with(
                phrase.moves == 0 ? PatternKind::kPhrase : PatternKind::kMoved,
                all(phrase.words));
            pattern.count = phrase.moves;
          },
          [&](const Near& near) {
            pattern = pattern_with(PatternKind::kNear, all(near.operands));
            pattern.reach = near.reach;
          },
          [&](const Apart& apart) {
            pattern = pattern_with(PatternKind::kApart, all(apart.operands));
            pattern.reach = apart.reach;
          },
          [&](const AtLeast& often) {
            pattern = pattern_with(PatternKind::kAtLeast, all(often.clause));
            pattern.count = often.times;
          },
          [&](const AtOpening& early) {
            pattern = pattern_with(PatternKind::kOpening, all(early.clause));
            pattern.part = early.part;
            pattern.count = early.words;
          },
          [&](const Or& any) {
            pattern = pattern_with(PatternKind::kAnyOf, all(any.clauses));
          },
          [](const auto&) {},  // nothing but text, by contract
      },
      clause.node);
  return pattern;
}

}  // namespace morgue
