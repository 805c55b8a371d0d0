#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "text/unicode.h"

namespace morgue {

// A line for each of what is to be said of how a query was read.
inline void print_notes(std::ostream& err,
                        const std::vector<std::string>& notes) {
  for (const std::string& note : notes) {
    err << "note: " << printable(note) << '\n';
  }
}

}  // namespace morgue
