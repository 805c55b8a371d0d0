#include "query/words_in_query.h"

namespace morgue {
namespace {

// Calls `visit` for every node that has no clauses.
template <class Visit>
void visit_leaves(const Query& query, const Visit& visit) {
  const std::vector<Query>* clauses = nullptr;
  if (const auto* both = std::get_if<And>(&query.node)) {
    clauses = &both->clauses;
  } else if (const auto* either = std::get_if<Or>(&query.node)) {
    clauses = &either->clauses;
  } else if (const auto* negation = std::get_if<Not>(&query.node)) {
    clauses = &negation->clause;
  }
  if (clauses == nullptr) {
    visit(query);
    return;
  }
  for (const Query& clause : *clauses) {
    visit_leaves(clause, visit);
  }
}

}  // namespace

std::vector<const Word*> words_in_query(const Query& query) {
  std::vector<const Word*> words;
  const auto add_all = [&words](const std::vector<Word>& found) {
    for (const Word& word : found) {
      words.push_back(&word);
    }
  };
  visit_leaves(query, [&](const Query& leaf) {
    if (const auto* word = std::get_if<Word>(&leaf.node)) {
      words.push_back(word);
    } else if (const auto* phrase = std::get_if<Phrase>(&leaf.node)) {
      add_all(phrase->words);
    } else if (const auto* near = std::get_if<Near>(&leaf.node)) {
      add_all(near->words);
    }
  });
  return words;
}

std::vector<const Filter*> filters_in_query(const Query& query) {
  std::vector<const Filter*> filters;
  visit_leaves(query, [&filters](const Query& leaf) {
    if (const auto* filter = std::get_if<Filter>(&leaf.node)) {
      filters.push_back(filter);
    }
  });
  return filters;
}

}  // namespace morgue
