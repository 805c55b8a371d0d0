#include "query/query_lowering.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <type_traits>
#include <utility>

#include "archive/engine_error.h"
#include "archive/schema.h"
#include "query/date_bounds.h"
#include "query/overloaded.h"
#include "query/ranking.h"
#include "text/language.h"

namespace morgue {
namespace {

using Op = Xapian::Query::op;

// Of a word; each is looked up by itself, so that a prefix of hundreds of words
// is better left to Xapian.
constexpr std::size_t kMostFlatTerms = 8;

Xapian::Query join(Op op, const std::vector<Xapian::Query>& parts) {
  return {op, parts.begin(), parts.end()};
}

bool only_decides(const Query& query) {
  return std::holds_alternative<Filter>(query.node) ||
         std::holds_alternative<DateRange>(query.node);
}

// Of what the query asks for; what it excludes is not looked at.
template <class Test>
bool any_leaf(const Query& query, const Test& test) {
  const std::vector<Query>* clauses = nullptr;
  if (const auto* both = std::get_if<And>(&query.node)) {
    clauses = &both->clauses;
  } else if (const auto* either = std::get_if<Or>(&query.node)) {
    clauses = &either->clauses;
  }
  if (clauses == nullptr) {
    return test(query);
  }
  return std::any_of(
      clauses->begin(), clauses->end(),
      [&test](const Query& clause) { return any_leaf(clause, test); });
}

Xapian::Query any_term(const std::vector<std::string>& terms) {
  if (terms.size() == 1) {
    return {terms.front()};
  }
  return {Op::OP_OR, terms.begin(), terms.end()};
}

// What says how words must stand, beyond which there must be.
template <class Node>
inline constexpr bool kIsPattern =
    std::is_same_v<Node, Phrase> || std::is_same_v<Node, Near> ||
    std::is_same_v<Node, Apart> || std::is_same_v<Node, AtLeast> ||
    std::is_same_v<Node, AtOpening>;

bool is_pattern(const Query& query) {
  return std::visit(
      [](const auto& node) { return kIsPattern<std::decay_t<decltype(node)>>; },
      query.node);
}

// The clauses without which a pattern cannot be, and whether it wants them all;
// none of a word or a choice of words.
struct Needed {
  std::span<const Query> clauses;
  bool all = true;
};

Needed needed_by(const Query& query) {
  return std::visit(
      Overloaded{
          [](const Phrase& phrase) { return Needed{phrase.words}; },
          [](const Near& near) { return Needed{near.operands}; },
          [](const Apart& apart) {
            return Needed{std::span(apart.operands).first(1)};
          },
          [](const AtLeast& often) { return Needed{often.clause}; },
          [](const AtOpening& early) { return Needed{early.clause}; },
          [](const Or& any) {
            return Needed{any.clauses, false};
          },
          [](const auto&) { return Needed{}; },
      },
      query.node);
}

}  // namespace

bool scores(const Query& query) {
  return any_leaf(query, [](const Query& leaf) {
    return std::holds_alternative<Word>(leaf.node) || is_pattern(leaf);
  });
}

QueryLowering::QueryLowering(const SegmentSet& segments, const Catalog& catalog,
                             const std::vector<std::string>& languages,
                             Deadline& deadline)
    : segments_(segments),
      word_terms_(segments, languages),
      deadline_(deadline) {
  for (const auto& [tag, articles] : catalog.languages) {
    language_tags_.push_back(tag);
  }
}

Xapian::Query QueryLowering::lower(const Query& query) {
  return in_our_words("preparing the search", [&] {
    Xapian::Query wanted = clause(query);
    if (segments_.deleted() == nullptr) {
      return wanted;
    }
    return Xapian::Query(Op::OP_AND_NOT, wanted,
                         docid_query(segments_.deleted()));
  });
}

Xapian::Query QueryLowering::clause(const Query& query) {
  return std::visit(
      [&](const auto& node) {
        if constexpr (kIsPattern<std::decay_t<decltype(node)>>) {
          return pattern(query);
        } else {
          return clause(node);
        }
      },
      query.node);
}

Xapian::Query QueryLowering::clause(const Word& word) {
  return clause(any_of({word}));
}

// Each of a word's terms weighs what the word does.
Xapian::Query QueryLowering::clause(const FlatQuery::Word& word) {
  if (word.terms.size() == 1 && word.boost == 1) {
    return {word.terms.front()};
  }
  const std::uint64_t articles = segments_.all().get_doccount();
  std::vector<std::uint64_t> frequencies;
  frequencies.reserve(word.terms.size());
  for (const std::string& term : word.terms) {
    frequencies.push_back(segments_.all().get_termfreq(term));
  }
  const double weight = boosted(word_weight(articles, frequencies), word.boost);
  std::vector<Xapian::Query> parts;
  parts.reserve(word.terms.size());
  for (std::size_t i = 0; i < word.terms.size(); ++i) {
    parts.emplace_back(Op::OP_SCALE_WEIGHT, Xapian::Query(word.terms[i]),
                       weight / term_weight(articles, frequencies[i]));
  }
  return join(Op::OP_OR, parts);
}

FlatQuery::Word QueryLowering::any_of(const std::vector<Word>& alternatives) {
  FlatQuery::Word any{.terms = {}, .boost = alternatives.front().boost};
  for (const Word& word : alternatives) {
    any.boost = std::max(any.boost, word.boost);
    for (std::string& term : word_terms_.terms(word)) {
      if (std::ranges::find(any.terms, term) == any.terms.end()) {
        any.terms.push_back(std::move(term));
      }
    }
  }
  return any;
}

std::shared_ptr<const TokenQuery> QueryLowering::token_query(
    const Query& clause) {
  auto sought = std::make_shared<TokenQuery>();
  SoughtWords words;
  sought->pattern = words.add(clause);
  sought->deadline = &deadline_;
  sought->leaves_out = leaving_out_;
  sought->words.reserve(words.words.size());
  for (const SoughtWord& word : words.words) {
    TokenQuery::Word& any = sought->words.emplace_back();
    any.field = word.field;
    for (const Word& alternative : word.alternatives) {
      std::ranges::move(word_terms_.token_words(alternative),
                        std::back_inserter(any.forms));
    }
  }
  return sought;
}

Xapian::Query QueryLowering::pattern(const Query& query) {
  return {Op::OP_FILTER, needed(query),
          proximity_query(token_query(query), segments_.token_files())};
}

// What an article must have to satisfy a pattern.
Xapian::Query QueryLowering::needed(const Query& query) {
  if (const std::vector<Word> words = alternatives_of(query); !words.empty()) {
    return clause(any_of(words));
  }
  const Needed needs = needed_by(query);
  std::vector<Xapian::Query> parts;
  parts.reserve(needs.clauses.size());
  for (const Query& part : needs.clauses) {
    parts.push_back(needed(part));
  }
  return join(needs.all ? Op::OP_AND : Op::OP_OR, parts);
}

std::vector<std::string> QueryLowering::filter_terms(
    const Filter& filter) const {
  std::vector<std::string> terms = {keyword_term(filter.field, filter.value)};
  if (filter.field == KeywordField::kLanguage) {
    // lang:pt finds pt-br too.
    for (const std::string& tag : language_tags_) {
      if (primary_subtag(tag) == canonical_language(filter.value)) {
        terms.push_back(keyword_term(filter.field, tag));
      }
    }
  }
  return terms;
}

Xapian::Query QueryLowering::clause(const Filter& filter) {
  return {Op::OP_SCALE_WEIGHT, any_term(filter_terms(filter)), 0.0};
}

Xapian::Query QueryLowering::clause(const DateRange& dates) {
  return docid_query(docids_within(segments_, dates));
}

Xapian::Query QueryLowering::clause(const And& conjunction) {
  std::vector<Xapian::Query> wanted;
  std::vector<Xapian::Query> deciding;
  std::vector<Xapian::Query> unwanted;
  for (const Query& part : conjunction.clauses) {
    if (const auto* negation = std::get_if<Not>(&part.node)) {
      unwanted.push_back(left_out(negation->clause.front()));
    } else {
      (only_decides(part) ? deciding : wanted).push_back(clause(part));
    }
  }
  Xapian::Query query = wanted.empty() && deciding.empty()
                            ? clause(Everything{})
                            : join(Op::OP_AND, wanted);
  if (!deciding.empty()) {
    const Xapian::Query filter = join(Op::OP_AND, deciding);
    query =
        wanted.empty() ? filter : Xapian::Query(Op::OP_FILTER, query, filter);
  }
  if (!unwanted.empty()) {
    query = {Op::OP_AND_NOT, query, join(Op::OP_OR, unwanted)};
  }
  return query;
}

Xapian::Query QueryLowering::clause(const Or& alternatives) {
  std::vector<Xapian::Query> parts;
  parts.reserve(alternatives.clauses.size());
  for (const Query& part : alternatives.clauses) {
    parts.push_back(clause(part));
  }
  return join(Op::OP_OR, parts);
}

Xapian::Query QueryLowering::clause(const Not& negation) {
  return {Op::OP_AND_NOT, clause(Everything{}),
          left_out(negation.clause.front())};
}

Xapian::Query QueryLowering::left_out(const Query& query) {
  // Also where the clause is refused.
  struct Turned {
    bool& flag;
    explicit Turned(bool& turned) : flag(turned) { flag = !flag; }
    ~Turned() { flag = !flag; }
    Turned(const Turned&) = delete;
    Turned& operator=(const Turned&) = delete;
  };
  const Turned turned(leaving_out_);
  return clause(query);
}

Xapian::Query QueryLowering::clause(const Everything& /*everything*/) {
  // Not Query::MatchAll, a global object: its life is not ours to know.
  return {std::string()};
}

std::optional<FlatQuery> QueryLowering::flatten(const Query& query) {
  return in_our_words(
      "preparing the search", [&]() -> std::optional<FlatQuery> {
        FlatQuery flat{.all = true};
        if (const auto* either = std::get_if<Or>(&query.node)) {
          flat.all = false;
          const bool fits =
              std::all_of(either->clauses.begin(), either->clauses.end(),
                          [&](const Query& clause) {
                            const auto* word = std::get_if<Word>(&clause.node);
                            return word != nullptr && add_word({*word}, flat);
                          });
          return fits ? std::optional(std::move(flat)) : std::nullopt;
        }
        const auto* both = std::get_if<And>(&query.node);
        const bool fits =
            both == nullptr
                ? add_clause(query, flat)
                : std::all_of(both->clauses.begin(), both->clauses.end(),
                              [&](const Query& clause) {
                                return add_clause(clause, flat);
                              });
        // Nothing but exclusions or dates asks for no term at all.
        if (!fits || (flat.words.empty() && flat.required.empty())) {
          return std::nullopt;
        }
        return flat;
      });
}

bool QueryLowering::add_clause(const Query& query, FlatQuery& flat) {
  if (const auto* word = std::get_if<Word>(&query.node)) {
    return add_word({*word}, flat);
  }
  if (is_pattern(query)) {
    flat.patterns.push_back(token_query(query));
    return add_needed(query, flat);
  }
  if (const auto* filter = std::get_if<Filter>(&query.node)) {
    flat.required.push_back(filter_terms(*filter));
    return true;
  }
  if (const auto* dates = std::get_if<DateRange>(&query.node)) {
    flat.dates.push_back(*dates);
    return true;
  }
  if (const auto* negation = std::get_if<Not>(&query.node)) {
    return add_excluded(negation->clause.front(), flat);
  }
  return false;
}

bool QueryLowering::add_word(const std::vector<Word>& alternatives,
                             FlatQuery& flat) {
  FlatQuery::Word word = any_of(alternatives);
  if (word.terms.size() > kMostFlatTerms) {
    return false;
  }
  flat.words.push_back(std::move(word));
  return true;
}

bool QueryLowering::add_needed(const Query& query, FlatQuery& flat) {
  if (const std::vector<Word> words = alternatives_of(query); !words.empty()) {
    return add_word(words, flat);
  }
  const Needed needs = needed_by(query);
  return needs.all &&
         std::ranges::all_of(needs.clauses, [&](const Query& part) {
           return add_needed(part, flat);
         });
}

bool QueryLowering::add_excluded(const Query& query, FlatQuery& flat) {
  std::vector<std::string> terms;
  if (const auto* word = std::get_if<Word>(&query.node)) {
    terms = word_terms_.terms(*word);
  } else if (const auto* filter = std::get_if<Filter>(&query.node)) {
    terms = filter_terms(*filter);
  } else {
    return false;
  }
  std::move(terms.begin(), terms.end(), std::back_inserter(flat.excluded));
  return true;
}

}  // namespace morgue
