#include "query/near_clause.h"

#include <string>
#include <utility>

#include "query/query_joins.h"
#include "query/query_parser.h"
#include "query/typed_text.h"

namespace morgue {
namespace {

// Chains that one with groups of alternatives is multiplied out to.
constexpr std::size_t kMostChains = 16;

using Alternatives = std::vector<Word>;

[[noreturn]] void refuse(const std::string& message, TypedRange where,
                         const std::string& suggestion = {}) {
  throw QueryError(Failure::kBadQuery, message, where, suggestion);
}

// The phrase's words chained by the connector: looser, but understood.
[[noreturn]] void refuse_phrase(const Phrase& phrase, TypedRange where,
                                std::string_view connector,
                                std::string_view text) {
  std::string chain;
  for (const Word& word : phrase.words) {
    if (!chain.empty()) {
      chain += ' ' + std::string(connector) + ' ';
    }
    chain += text.substr(word.typed.begin, word.typed.end - word.typed.begin);
    chain += word.form == WordForm::kPrefix ? "*" : "";
  }
  refuse("a phrase next to " + std::string(connector) +
             " is not in this edition; single words are",
         where, with_replaced(text, where, chain));
}

std::string_view kind_of(const Query& operand) {
  if (std::holds_alternative<And>(operand.node)) {
    return "AND";
  }
  if (std::holds_alternative<Not>(operand.node)) {
    return "NOT";
  }
  if (std::holds_alternative<Near>(operand.node)) {
    return "a proximity in brackets";
  }
  if (std::holds_alternative<Or>(operand.node)) {
    return "a group of more than single words";
  }
  return "what is no word";
}

Alternatives alternatives_of(const Query& operand) {
  Alternatives words;
  if (const auto* word = std::get_if<Word>(&operand.node)) {
    words.push_back(*word);
  } else if (const auto* group = std::get_if<Or>(&operand.node)) {
    for (const Query& clause : group->clauses) {
      if (const auto* choice = std::get_if<Word>(&clause.node)) {
        words.push_back(*choice);
      } else {
        return {};
      }
    }
  }
  return words;
}

Alternatives checked_operand(const NearChain& chain, std::size_t i,
                             std::string_view text) {
  const QueryToken& connector = chain.connectors[i == 0 ? 0 : i - 1];
  const std::optional<Query>& operand = chain.operands[i];
  if (!operand) {
    refuse(std::string(connector.text) + " needs a word on both sides",
           chain.typed[i]);
  }
  if (const auto* phrase = std::get_if<Phrase>(&operand->node)) {
    refuse_phrase(*phrase, chain.typed[i], connector.text, text);
  }
  Alternatives words = alternatives_of(*operand);
  if (words.empty()) {
    refuse(std::string(kind_of(*operand)) + " next to " +
               std::string(connector.text) +
               " is not in this edition; words and (one OR other) are",
           chain.typed[i]);
  }
  return words;
}

void check_connectors(const NearChain& chain, std::string_view text) {
  const QueryToken& first = chain.connectors.front();
  for (const QueryToken& other : chain.connectors) {
    if (other.distance != first.distance || other.ordered != first.ordered) {
      refuse("one chain has one distance; " + std::string(first.text) +
                 " and " + std::string(other.text) + " differ",
             other.typed, with_replaced(text, other.typed, first.text));
    }
  }
}

void check_fields(const std::vector<Alternatives>& operands) {
  const TextField field = operands.front().front().field;
  for (const Alternatives& words : operands) {
    for (const Word& word : words) {
      if (word.field != field) {
        refuse(
            "words near each other stand in one field, as in headline:(a "
            "w/5 b)",
            word.typed);
      }
    }
  }
}

// Every way to take one alternative of each operand, the last one varying
// fastest.
std::vector<std::vector<Word>> multiplied_out(
    const std::vector<Alternatives>& operands, TypedRange typed) {
  std::vector<std::vector<Word>> chains(1);
  for (const Alternatives& words : operands) {
    if (chains.size() * words.size() > kMostChains) {
      throw QueryError(Failure::kTooExpensive,
                       "the alternatives make more than " +
                           std::to_string(kMostChains) + " combinations",
                       typed);
    }
    std::vector<std::vector<Word>> longer;
    for (const std::vector<Word>& chain : chains) {
      for (const Word& word : words) {
        longer.push_back(chain);
        longer.back().push_back(word);
      }
    }
    chains = std::move(longer);
  }
  return chains;
}

}  // namespace

Query near_query(const NearChain& chain, TypedRange typed,
                 std::string_view text) {
  check_connectors(chain, text);
  std::vector<Alternatives> operands;
  for (std::size_t i = 0; i < chain.operands.size(); ++i) {
    operands.push_back(checked_operand(chain, i, text));
  }
  check_fields(operands);
  const QueryToken& connector = chain.connectors.front();
  std::vector<Query> nears;
  for (std::vector<Word>& words : multiplied_out(operands, typed)) {
    nears.push_back(
        {Near{std::move(words), connector.distance, connector.ordered}, typed});
  }
  return any_of_these(std::move(nears), typed);
}

}  // namespace morgue
