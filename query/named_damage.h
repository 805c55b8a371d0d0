#pragma once

#include <string>
#include <utility>

#include "archive/error.h"
#include "query/segment_set.h"

namespace morgue {

// Does the work, and says which file of the segments is damaged where Xapian
// only says that one is.
template <class Work>
decltype(auto) naming_damage(const SegmentSet& segments, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Error& error) {
    if (error.failure() != Failure::kCorrupt) {
      throw;
    }
    const std::string damaged = segments.damaged();
    if (damaged.empty()) {
      throw;
    }
    throw Error(Failure::kCorrupt,
                std::string(error.what()) + ": " + damaged + " is damaged");
  }
}

}  // namespace morgue
