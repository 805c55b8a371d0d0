#pragma once

#include <string>
#include <string_view>

namespace morgue {

// The parts of an absolute web address; all empty where it is none.
struct PageUrl {
  std::string scheme;  // "http" or "https"
  std::string host;    // in lower case, with a port that is not the usual one
  std::string path;    // "/2020/08/story"; at least "/"
  std::string query;   // without "?"

  static PageUrl of(std::string_view url);
  std::string text() const;
};

// One address for one page: without fragment, and without parameters that
// only say where a reader came from (utm_*, fbclid ...).  A reference without
// a host is resolved against `base`.  Empty where it is no web address.
std::string canonical_url(std::string_view url, std::string_view base = {});

// A date that the path holds: "2020-08-03" of "/2020/08/03/story" or of
// "/story-20200803"; "2020-08" of "/2020/08/story".  Empty: none.
std::string date_in_url(std::string_view url);

}  // namespace morgue
