#pragma once

#include <cstdint>
#include <optional>

#include "query/refused_syntax.h"

namespace morgue {

// w/5, near/5 or pre/5, in any case.
struct Connector {
  std::uint32_t distance = 0;
  bool ordered = false;
};

// nullopt where the piece is no connector.  Throws QueryError where it opens
// like one and its distance is missing, 0 or too large.
std::optional<Connector> read_connector(const TypedPiece& piece);

}  // namespace morgue
