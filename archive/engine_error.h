#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <xapian.h>

#include "archive/error.h"

namespace morgue {

// The one wall at which Xapian's exceptions (which are no std::exception)
// become ours.  `act` says what was being done: "searching", "opening segment
// /x/segments/7".
[[noreturn]] void throw_in_our_words(const Xapian::Error& error,
                                     std::string_view act);

template <class Work>
decltype(auto) in_our_words(std::string_view act, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw_in_our_words(error, act);
  }
}

}  // namespace morgue
