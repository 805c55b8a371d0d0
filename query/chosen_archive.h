#pragma once

#include "archive/error.h"
#include "query/options.h"

namespace morgue {

// Opens the archive that the options name, by `open(path)`; says how to name
// one where they do not.
template <class Open>
auto open_chosen(const QueryOptions& options, Open open) {
  try {
    return open(options.archive);
  } catch (const Error& error) {
    if (error.failure() == Failure::kNotFound && !options.archive_named) {
      throw Error(Failure::kNotFound,
                  "no archive in this folder; name one with -C DIR or in "
                  "MORGUE_ARCHIVE");
    }
    throw;
  }
}

}  // namespace morgue
