#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "query/query_tree.h"
#include "query/refused_syntax.h"

namespace morgue {

// What stands before a bracket and says something about what is in it.
struct QueryFunction {
  enum class Kind : std::uint8_t {
    kAtLeast,  // atleast5(...): so often
    kOpening,  // first50(...), lead(...), hlead(...)
    kAllCaps,  // allcaps(...): words set in capitals
  };

  Kind kind = Kind::kAtLeast;
  std::uint32_t number = 0;  // times, or words
  ArticlePart part = ArticlePart::kWords;
};

inline constexpr std::uint32_t kMostTimes = 1'000;
inline constexpr std::uint32_t kLongestOpening = 100'000;  // words

// A name in any case; nullopt where it is none.  Throws QueryError where its
// number is 0 or too large.
std::optional<QueryFunction> read_function(const TypedPiece& name);

// "atleast5", as it is typed.
std::string function_name(const QueryFunction& function);

}  // namespace morgue
