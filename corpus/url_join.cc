#include "corpus/url_join.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// "https" of "https://x"; npos where there is none.
std::size_t scheme_size(std::string_view address) {
  const std::size_t colon = address.find(':');
  const std::string_view scheme =
      address.substr(0, colon == address.npos ? 0 : colon);
  const bool is_scheme =
      !scheme.empty() && std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return is_ascii_alnum(c) || c == '+' || c == '-' || c == '.';
      });
  return is_scheme ? colon : address.npos;
}

}  // namespace

std::string url_join(std::string_view base, std::string_view reference) {
  base = trimmed(base);
  reference = trimmed(reference);
  const std::size_t scheme = scheme_size(base);
  if (reference.empty() || scheme == base.npos ||
      !base.substr(scheme).starts_with("://") ||
      scheme_size(reference) != reference.npos) {
    return std::string(reference);
  }
  const std::size_t host =
      std::min(base.find_first_of("/?#", scheme + 3), base.size());
  const std::size_t path = std::min(base.find_first_of("?#"), base.size());
  std::size_t kept = host;
  if (reference.starts_with("//")) {
    kept = scheme + 1;
  } else if (reference.starts_with('#') || reference.starts_with('?')) {
    kept = path;
  } else if (!reference.starts_with('/') && path > host) {
    kept = base.rfind('/', path - 1) + 1;
  }
  std::string joined(base.substr(0, kept));
  if (kept == host && !reference.starts_with('/')) {
    joined += '/';
  }
  return joined.append(reference);
}

}  // namespace morgue
