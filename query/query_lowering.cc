#include "query/query_lowering.h"

#include <algorithm>
#include <utility>

#include "archive/engine_error.h"
#include "archive/schema.h"
#include "query/date_bounds.h"
#include "text/language.h"

namespace morgue {
namespace {

using Op = Xapian::Query::op;

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

Xapian::Query any_of(Op op, const std::vector<std::string>& terms) {
  if (terms.size() == 1) {
    return {terms.front()};
  }
  return {op, terms.begin(), terms.end()};
}

}  // namespace

bool scores(const Query& query) {
  return any_leaf(query, [](const Query& leaf) {
    return std::holds_alternative<Word>(leaf.node) ||
           std::holds_alternative<Phrase>(leaf.node) ||
           std::holds_alternative<Near>(leaf.node);
  });
}

QueryLowering::QueryLowering(const SegmentSet& segments, const Catalog& catalog,
                             const std::vector<std::string>& languages)
    : segments_(segments), word_terms_(segments.all(), languages) {
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
  return std::visit([this](const auto& node) { return clause(node); },
                    query.node);
}

Xapian::Query QueryLowering::clause(const Word& word) {
  return any_of(Op::OP_SYNONYM, word_terms_.terms(word));
}

Xapian::Query QueryLowering::proximity(const std::vector<Word>& words,
                                       SoughtGroup group) {
  std::vector<Xapian::Query> parts;
  parts.reserve(words.size());
  auto sought = std::make_shared<TokenQuery>();
  for (const Word& word : words) {
    parts.push_back(clause(word));
    group.words.push_back(sought->words.size());
    sought->words.push_back(
        {.forms = word_terms_.token_words(word), .field = word.field});
  }
  sought->group = std::move(group);
  return {Op::OP_FILTER, join(Op::OP_AND, parts),
          proximity_query(std::move(sought), segments_.token_files())};
}

Xapian::Query QueryLowering::clause(const Phrase& phrase) {
  if (phrase.words.size() == 1) {
    return clause(phrase.words.front());
  }
  return proximity(phrase.words, {.kind = SoughtGroup::Kind::kPhrase});
}

Xapian::Query QueryLowering::clause(const Near& near) {
  if (near.words.size() == 1) {
    return clause(near.words.front());
  }
  return proximity(near.words, {.kind = SoughtGroup::Kind::kNear,
                                .distance = near.distance,
                                .ordered = near.ordered});
}

Xapian::Query QueryLowering::clause(const Filter& filter) {
  std::vector<std::string> terms = {keyword_term(filter.field, filter.value)};
  if (filter.field == KeywordField::kLanguage) {
    // lang:pt finds pt-br too.
    for (const std::string& tag : language_tags_) {
      if (primary_subtag(tag) == canonical_language(filter.value)) {
        terms.push_back(keyword_term(filter.field, tag));
      }
    }
  }
  return {Op::OP_SCALE_WEIGHT, any_of(Op::OP_OR, terms), 0.0};
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
      unwanted.push_back(clause(negation->clause.front()));
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
          clause(negation.clause.front())};
}

Xapian::Query QueryLowering::clause(const Everything& /*everything*/) {
  // Not Query::MatchAll, a global object: its life is not ours to know.
  return {std::string()};
}

}  // namespace morgue
