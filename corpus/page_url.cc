#include "corpus/page_url.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr auto kTracking = std::to_array<std::string_view>(
    {"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid",
     "yclid", "_ga", "ocid", "cmpid", "ftag"});
constexpr std::string_view kCampaign = "utm_";

bool is_tracking(std::string_view parameter) {
  const std::string name =
      ascii_lower(parameter.substr(0, parameter.find('=')));
  return name.starts_with(kCampaign) ||
         std::find(kTracking.begin(), kTracking.end(), name) != kTracking.end();
}

// "a=1&utm_source=x" -> "?a=1"; nothing where nothing is left.
std::string query_kept(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !is_tracking(parameter)) {
      kept += kept.empty() ? '?' : '&';
      kept += parameter;
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return kept;
}

std::string_view without_default_port(std::string_view host,
                                      std::string_view scheme) {
  const std::string_view port = scheme == "https" ? ":443" : ":80";
  if (host.ends_with(port)) {
    host.remove_suffix(port.size());
  }
  return host;
}

}  // namespace

std::string normal_url(std::string_view url) {
  url = trimmed(url);
  if (url.starts_with('<') && url.ends_with('>')) {  // WARC 1.0 as of wget
    url = url.substr(1, url.size() - 2);
  }
  const std::size_t colon = url.find("://");
  const std::string scheme = ascii_lower(url.substr(0, colon));
  if (colon == url.npos || (scheme != "http" && scheme != "https")) {
    return std::string(url);
  }
  url = url.substr(0, url.find('#'));
  std::string_view rest = url.substr(std::min(colon + 3, url.size()));
  const std::size_t host_end = std::min(rest.find_first_of("/?"), rest.size());
  const std::string host = ascii_lower(rest.substr(0, host_end));
  rest.remove_prefix(host_end);
  const std::size_t path_end = std::min(rest.find('?'), rest.size());
  const std::string_view path = rest.substr(0, path_end);
  std::string normal = scheme + "://";
  normal += without_default_port(host, scheme);
  normal += path.empty() ? "/" : path;
  normal += query_kept(rest.substr(std::min(path_end + 1, rest.size())));
  return normal;
}

}  // namespace morgue
