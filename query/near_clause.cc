#include "query/near_clause.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "query/query_parser.h"
#include "query/typed_text.h"
#include "query/words_in_query.h"

namespace morgue {
namespace {

[[noreturn]] void refuse_operand(const NearChain& chain, std::size_t i,
                                 const std::string& what) {
  const QueryToken& connector = chain.connectors[i == 0 ? 0 : i - 1];
  throw QueryError(Failure::kBadQuery,
                   what + " next to " + std::string(connector.text) +
                       " is not understood; words, phrases and (one OR other) "
                       "are, and each proximity may be joined by AND",
                   chain.typed[i]);
}

// What of an operand cannot stand near anything; empty: all of it can.
std::string_view misfit_in(const Query& operand) {
  if (const auto* group = std::get_if<Or>(&operand.node)) {
    for (const Query& choice : group->clauses) {
      if (const std::string_view misfit = misfit_in(choice); !misfit.empty()) {
        return misfit;
      }
    }
    return {};
  }
  if (std::holds_alternative<And>(operand.node)) {
    return "AND";
  }
  if (std::holds_alternative<Not>(operand.node)) {
    return "NOT";
  }
  if (std::holds_alternative<AtLeast>(operand.node) ||
      std::holds_alternative<AtOpening>(operand.node)) {
    return "a function";
  }
  return is_text(operand) ? std::string_view() : "what is no word";
}

void check_operands(const NearChain& chain) {
  for (std::size_t i = 0; i < chain.operands.size(); ++i) {
    if (!chain.operands[i]) {
      const QueryToken& connector = chain.connectors[i == 0 ? 0 : i - 1];
      throw QueryError(
          Failure::kBadQuery,
          std::string(connector.text) + " needs a word on both sides",
          chain.typed[i]);
    }
    if (const std::string_view misfit = misfit_in(*chain.operands[i]);
        !misfit.empty()) {
      refuse_operand(chain, i, std::string(misfit));
    }
  }
}

void check_fields(const NearChain& chain) {
  const TextField field = words_in_query(*chain.operands.front())[0]->field;
  for (const auto& operand : chain.operands) {
    for (const Word* word : words_in_query(*operand)) {
      if (word->field != field) {
        throw QueryError(
            Failure::kBadQuery,
            "words near each other stand in one field, as in headline:(a "
            "w/5 b)",
            word->typed);
      }
    }
  }
}

// Reads a chain from the loosest connector down.
class ChainReader {
 public:
  explicit ChainReader(NearChain& chain) : chain_(chain) {}

  // Operands `first` to `last`, and what connects them.
  Query read(std::size_t first, std::size_t last) {
    if (first == last) {
      return std::move(*chain_.operands[first]);
    }
    const TypedRange typed{chain_.typed[first].begin, chain_.typed[last].end};
    // What comes after the last operand that something else connects.
    std::size_t split = loosest(first, last);
    const QueryToken connector = chain_.connectors[split];
    std::vector<std::size_t> splits = {split};
    while (!connector.apart && split > first) {
      const std::size_t before = loosest(first, split);
      const QueryToken& other = chain_.connectors[before];
      if (other.apart || other.reach != connector.reach) {
        break;
      }
      splits.insert(splits.begin(), before);
      split = before;
    }
    std::vector<Query> operands;
    operands.reserve(splits.size() + 1);
    operands.push_back(read(first, splits.front()));
    for (std::size_t i = 0; i < splits.size(); ++i) {
      const std::size_t end = i + 1 < splits.size() ? splits[i + 1] : last;
      operands.push_back(read(splits[i] + 1, end));
    }
    if (connector.apart) {
      return {Apart{std::move(operands), connector.reach}, typed};
    }
    return {Near{std::move(operands), connector.reach}, typed};
  }

 private:
  // The last of the loosest connectors between the operands.
  std::size_t loosest(std::size_t first, std::size_t last) const {
    std::size_t found = first;
    for (std::size_t i = first; i < last; ++i) {
      if (looseness(chain_.connectors[i].reach) >=
          looseness(chain_.connectors[found].reach)) {
        found = i;
      }
    }
    return found;
  }

  NearChain& chain_;
};

}  // namespace

std::uint32_t looseness(const Nearness& reach) {
  switch (reach.unit) {
    case NearUnit::kWords:
      return reach.distance;
    case NearUnit::kSentence:
      return kLargestDistance + 1;
    case NearUnit::kParagraph:
      break;
  }
  return kLargestDistance + 2;
}

Query near_query(NearChain chain) {
  check_operands(chain);
  check_fields(chain);
  return ChainReader(chain).read(0, chain.operands.size() - 1);
}

}  // namespace morgue
