#include "corpus/anpa_cutter.h"

#include <algorithm>

namespace morgue {
namespace {

// Idle and delete characters, line ends, page ends.
constexpr std::string_view kFillers("\x00\x0c\x16\x7f \t\r\n", 8);

}  // namespace

std::size_t AnpaCutter::gap(std::string_view bytes) {
  return std::min(bytes.find_first_not_of(kFillers), bytes.size());
}

std::size_t AnpaCutter::find_end(std::string_view bytes, std::size_t from) {
  for (std::size_t at = from; at < bytes.size(); ++at) {
    if (bytes[at] == kEndOfTransmission) {
      return at + 1;
    }
    if (bytes[at] == kStartOfHeader && at > 0) {
      return at;
    }
  }
  return kOpen;
}

}  // namespace morgue
