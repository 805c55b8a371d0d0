#include "tests/query/reference_evaluator.h"

#include <algorithm>
#include <stdexcept>

#include "tests/query/reference_words.h"
#include "text/ascii.h"
#include "text/tokenizer.h"

namespace morgue {
namespace {

constexpr std::size_t kMostTried = 300'000;
constexpr long kOutOfReach = 100'000;

struct TooMany : std::runtime_error {
  TooMany() : std::runtime_error("too many ways") {}
};

// Every choice of one way of each operand.
template <class Ways, class Visit>
void for_each_choice(const std::vector<Ways>& operands, std::size_t& tried,
                     std::vector<const typename Ways::value_type*>& chosen,
                     const Visit& visit) {
  if (chosen.size() == operands.size()) {
    visit();
    return;
  }
  for (const auto& way : operands[chosen.size()]) {
    if (++tried > kMostTried) {
      throw TooMany();
    }
    chosen.push_back(&way);
    for_each_choice(operands, tried, chosen, visit);
    chosen.pop_back();
  }
}

template <class Way>
bool overlap(const Way& a, const Way& b) {
  return a.first <= b.last && b.first <= a.last;
}

}  // namespace

ReferenceEvaluator::ReferenceEvaluator(const Article& article, Stemmer& stemmer)
    : stemmer_(stemmer) {
  add_text(article.headline, true);
  add_text(article.deck, false);
  for (const Paragraph& paragraph : article.body) {
    add_text(paragraph.text, false);
  }
}

void ReferenceEvaluator::add_text(std::string_view text, bool headline) {
  const bool mixed = is_mixed_case(text);
  ++sentences_;
  Tokenizer tokenizer(text);
  for (morgue::Token read; tokenizer.next(read);) {
    if (read.starts_sentence) {
      ++sentences_;
    }
    Token& token = tokens_.emplace_back();
    token.word = std::string(read.word);
    token.stem = std::string(stemmer_.stem(read.word));
    token.capitals = read.all_caps && mixed;
    token.in_headline = headline;
    token.text = texts_;
    token.sentence = sentences_;
    token.range = {read.begin, read.end};
  }
  ++texts_;
}

bool ReferenceEvaluator::stands_for(const Token& token, const Word& word,
                                    std::string_view stem) {
  if (word.field == TextField::kHeadline && !token.in_headline) {
    return false;
  }
  switch (word.form) {
    case WordForm::kStemmed:
      return token.stem == stem;
    case WordForm::kExact:
      return token.word == word.text;
    case WordForm::kPrefix:
      return token.word.starts_with(word.text);
    case WordForm::kCapitals:
      return token.capitals && token.word == word.text;
    case WordForm::kWildcard:
      return fits_pattern(word.text, token.word);
    case WordForm::kFuzzy:
      return edits_between(word.text, token.word) <= word.edits;
  }
  return false;
}

// Words from one place to another: the end of a paragraph counts as one.
long ReferenceEvaluator::distance(std::size_t from, std::size_t to) const {
  const Token& a = tokens_[from];
  const Token& b = tokens_[to];
  const long words = static_cast<long>(to) - static_cast<long>(from);
  const long texts = static_cast<long>(b.text) - static_cast<long>(a.text);
  return a.in_headline == b.in_headline ? words + texts : kOutOfReach;
}

bool ReferenceEvaluator::same_unit(std::size_t a, std::size_t b,
                                   NearUnit unit) const {
  return unit == NearUnit::kSentence
             ? tokens_[a].sentence == tokens_[b].sentence
             : tokens_[a].text == tokens_[b].text;
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways(const Query& clause) {
  if (const auto* word = std::get_if<Word>(&clause.node)) {
    return ways_of(*word);
  }
  if (const auto* phrase = std::get_if<Phrase>(&clause.node)) {
    return ways_of(*phrase);
  }
  if (const auto* near = std::get_if<Near>(&clause.node)) {
    return ways_of(*near);
  }
  if (const auto* apart = std::get_if<Apart>(&clause.node)) {
    return ways_of(*apart);
  }
  if (const auto* often = std::get_if<AtLeast>(&clause.node)) {
    return ways_of(*often);
  }
  if (const auto* early = std::get_if<AtOpening>(&clause.node)) {
    return ways_of(*early);
  }
  return ways_of(std::get<Or>(clause.node));
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways_of(const Word& word) {
  Ways all;
  const std::string stem(stemmer_.stem(word.text));
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (stands_for(tokens_[i], word, stem)) {
      all.push_back({i, i, {{i, i}}});
    }
  }
  return all;
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways_of(const Or& any) {
  Ways all;
  for (const Query& clause : any.clauses) {
    const Ways more = ways(clause);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways_of(const Phrase& phrase) {
  std::vector<Ways> operands;
  for (const Query& word : phrase.words) {
    operands.push_back(ways(word));
  }
  Ways all;
  if (phrase.moves == 0) {
    for (const Way& begin : operands.front()) {
      std::size_t length = 1;
      while (length < operands.size() &&
             std::any_of(operands[length].begin(), operands[length].end(),
                         [&](const Way& next) {
                           return next.first == begin.first + length &&
                                  tokens_[next.first].text ==
                                      tokens_[begin.first].text;
                         })) {
        ++length;
      }
      if (length == operands.size()) {
        const Leaf whole{begin.first, begin.first + length - 1};
        all.push_back({whole.first, whole.second, {whole}});
      }
    }
    return all;
  }
  std::vector<const Way*> chosen;
  for_each_choice(operands, tried_, chosen, [&] {
    long least = kOutOfReach;
    long most = -kOutOfReach;
    std::set<std::size_t> places;
    Way way{tokens_.size(), 0, {}};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const std::size_t place = chosen[i]->first;
      if (tokens_[place].text != tokens_[chosen[0]->first].text) {
        return;
      }
      places.insert(place);
      const long begin = static_cast<long>(place) - static_cast<long>(i);
      least = std::min(least, begin);
      most = std::max(most, begin);
      way.first = std::min(way.first, place);
      way.last = std::max(way.last, place);
      way.leaves.insert({place, place});
    }
    if (places.size() == chosen.size() &&
        most - least <= static_cast<long>(phrase.moves)) {
      all.push_back(std::move(way));
    }
  });
  return all;
}

bool ReferenceEvaluator::are_near(const std::vector<const Way*>& chosen,
                                  const Nearness& reach) const {
  std::size_t first = tokens_.size();
  std::size_t last = 0;
  long covered = 0;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(*chosen[i], *chosen[j]) ||
          (reach.ordered && chosen[j]->first > chosen[i]->first)) {
        return false;
      }
    }
    first = std::min(first, chosen[i]->first);
    last = std::max(last, chosen[i]->last);
    covered += width(*chosen[i]);
  }
  if (reach.unit != NearUnit::kWords) {
    return same_unit(first, last, reach.unit);
  }
  return distance(first, last) + 1 - covered <=
         static_cast<long>(reach.distance) - 1;
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways_of(const Near& near) {
  std::vector<Ways> operands;
  for (const Query& operand : near.operands) {
    operands.push_back(ways(operand));
  }
  Ways all;
  std::vector<const Way*> chosen;
  for_each_choice(operands, tried_, chosen, [&] {
    if (!are_near(chosen, near.reach)) {
      return;
    }
    Way way = *chosen.front();
    for (const Way* part : chosen) {
      way.first = std::min(way.first, part->first);
      way.last = std::max(way.last, part->last);
      way.leaves.insert(part->leaves.begin(), part->leaves.end());
    }
    all.push_back(std::move(way));
  });
  return all;
}

bool ReferenceEvaluator::share_unit(const Way& way, const Way& other,
                                    NearUnit unit) const {
  for (std::size_t i = way.first; i <= way.last; ++i) {
    for (std::size_t j = other.first; j <= other.last; ++j) {
      if (same_unit(i, j, unit)) {
        return true;
      }
    }
  }
  return false;
}

bool ReferenceEvaluator::is_near(const Way& way, const Way& other,
                                 const Nearness& reach) const {
  if ((way.first == other.first && way.last == other.last) ||
      (reach.ordered && other.first <= way.first)) {
    return false;
  }
  if (reach.unit != NearUnit::kWords) {
    return share_unit(way, other, reach.unit);
  }
  const long n = static_cast<long>(reach.distance);
  return overlap(way, other) ||
         (other.first > way.last && distance(way.last, other.first) <= n) ||
         (way.first > other.last && distance(other.last, way.first) <= n);
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways_of(const Apart& apart) {
  const Ways others = ways(apart.operands[1]);
  Ways kept;
  for (const Way& way : ways(apart.operands[0])) {
    if (std::none_of(others.begin(), others.end(), [&](const Way& other) {
          return is_near(way, other, apart.reach);
        })) {
      kept.push_back(way);
    }
  }
  return kept;
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways_of(const AtLeast& often) {
  const Ways all = ways(often.clause.front());
  // The most that do not overlap, ending at or before each token.
  std::vector<std::size_t> most(tokens_.size() + 1);
  for (std::size_t end = 1; end <= tokens_.size(); ++end) {
    most[end] = most[end - 1];
    for (const Way& way : all) {
      if (way.last + 1 == end) {
        most[end] = std::max(most[end], most[way.first] + 1);
      }
    }
  }
  return most.back() >= often.times ? all : Ways{};
}

ReferenceEvaluator::Ways ReferenceEvaluator::ways_of(const AtOpening& early) {
  constexpr std::size_t headline = 0;
  constexpr std::size_t first_paragraph = 2;
  Ways kept;
  for (const Way& way : ways(early.clause.front())) {
    const std::size_t from = tokens_[way.first].text;
    const std::size_t to = tokens_[way.last].text;
    const bool in_headline = from == headline && to == headline;
    const bool in_lead = from > headline && to <= first_paragraph;
    const bool fits_in =
        early.part == ArticlePart::kWords  ? way.last < early.words
        : early.part == ArticlePart::kLead ? in_lead
                                           : in_headline || in_lead;
    if (fits_in) {
      kept.push_back(way);
    }
  }
  return kept;
}

std::optional<bool> ReferenceEvaluator::satisfies(const Query& query) {
  tried_ = 0;
  try {
    return holds(query);
  } catch (const TooMany&) {
    return std::nullopt;
  }
}

bool ReferenceEvaluator::holds(const Query& query) {
  if (const auto* all = std::get_if<And>(&query.node)) {
    return std::all_of(all->clauses.begin(), all->clauses.end(),
                       [this](const Query& clause) { return holds(clause); });
  }
  if (const auto* any = std::get_if<Or>(&query.node)) {
    return std::any_of(any->clauses.begin(), any->clauses.end(),
                       [this](const Query& clause) { return holds(clause); });
  }
  if (const auto* none = std::get_if<Not>(&query.node)) {
    return !holds(none->clause.front());
  }
  return !ways(query).empty();
}

void ReferenceEvaluator::gather(const Query& query, std::set<Leaf>& leaves) {
  if (const auto* all = std::get_if<And>(&query.node)) {
    for (const Query& clause : all->clauses) {
      gather(clause, leaves);
    }
  } else if (const auto* any = std::get_if<Or>(&query.node)) {
    for (const Query& clause : any->clauses) {
      gather(clause, leaves);
    }
  } else if (!std::holds_alternative<Not>(query.node)) {
    for (const Way& way : ways(query)) {
      leaves.insert(way.leaves.begin(), way.leaves.end());
    }
  }
}

std::vector<std::vector<TextRange>> ReferenceEvaluator::marks(
    const Query& query) {
  std::set<Leaf> leaves;
  gather(query, leaves);
  std::vector<std::vector<TextRange>> marks(texts_);
  std::size_t marked_up_to = 0;  // so many tokens
  for (const auto& [first, last] : leaves) {
    std::vector<TextRange>& text = marks[tokens_[first].text];
    const std::size_t end = tokens_[last].range.end;
    if (first < marked_up_to) {
      text.back().end = std::max(text.back().end, end);
    } else {
      text.push_back({tokens_[first].range.begin, end});
    }
    marked_up_to = std::max(marked_up_to, last + 1);
  }
  return marks;
}

}  // namespace morgue
