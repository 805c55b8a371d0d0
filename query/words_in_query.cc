#include "query/words_in_query.h"

#include <span>

#include "query/overloaded.h"

namespace morgue {
namespace {

// The clauses of a node that has some.
std::span<const Query> clauses_of(const Query& query) {
  using Clauses = std::span<const Query>;
  return std::visit(
      Overloaded{
          [](const And& all) { return Clauses(all.clauses); },
          [](const Or& any) { return Clauses(any.clauses); },
          [](const Not& none) { return Clauses(none.clause); },
          [](const Phrase& phrase) { return Clauses(phrase.words); },
          [](const Near& near) { return Clauses(near.operands); },
          [](const Apart& apart) { return Clauses(apart.operands); },
          [](const AtLeast& often) { return Clauses(often.clause); },
          [](const AtOpening& early) { return Clauses(early.clause); },
          [](const auto&) { return Clauses(); },
      },
      query.node);
}

template <class Leaf>
void gather_leaves(const Query& query, std::vector<const Leaf*>& leaves) {
  if (const auto* leaf = std::get_if<Leaf>(&query.node)) {
    leaves.push_back(leaf);
  }
  for (const Query& clause : clauses_of(query)) {
    gather_leaves(clause, leaves);
  }
}

}  // namespace

std::vector<const Word*> words_in_query(const Query& query) {
  std::vector<const Word*> words;
  gather_leaves(query, words);
  return words;
}

bool is_text(const Query& query) {
  return std::holds_alternative<Word>(query.node) ||
         std::holds_alternative<Phrase>(query.node) ||
         std::holds_alternative<Near>(query.node) ||
         std::holds_alternative<Apart>(query.node);
}

std::vector<const Filter*> filters_in_query(const Query& query) {
  std::vector<const Filter*> filters;
  gather_leaves(query, filters);
  return filters;
}

}  // namespace morgue
