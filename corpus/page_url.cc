#include "corpus/page_url.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/path_date.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestUrl = 2048;

// An asterisk stands for whatever follows.
constexpr auto kTrackers = std::to_array<std::string_view>(
    {"utm_*",  "fbclid",      "gclid",       "dclid",       "msclkid",
     "yclid",  "igshid",      "mc_cid",      "mc_eid",      "cmpid",
     "ncid",   "ref",         "ref_src",     "ref_url",     "smid",
     "smtyp",  "xtor",        "wt_mc",       "wt_zmc",      "partner",
     "share",  "at_medium",   "at_campaign", "at_custom*",  "cid",
     "ocid",   "__twitter_*", "_ga",         "_gl",         "guccounter",
     "guce_*", "ns_mchannel", "ns_source",   "ns_campaign", "ns_linkname",
     "rss",    "feedtype"});

bool is_tracker(std::string_view parameter) {
  const std::string name =
      ascii_lower(parameter.substr(0, parameter.find('=')));
  return std::any_of(
      kTrackers.begin(), kTrackers.end(), [&](std::string_view known) {
        return known.ends_with('*')
                   ? name.starts_with(known.substr(0, known.size() - 1))
                   : name == known;
      });
}

std::string without_trackers(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !is_tracker(parameter)) {
      kept += kept.empty() ? "" : "&";
      kept += parameter;
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return kept;
}

std::string without_usual_port(std::string host, std::string_view scheme) {
  const std::string_view port = scheme == "https" ? ":443" : ":80";
  if (host.ends_with(port)) {
    host.resize(host.size() - port.size());
  }
  return host;
}

}  // namespace

PageUrl PageUrl::of(std::string_view url) {
  PageUrl parts;
  const std::size_t colon = url.find("://");
  if (colon == url.npos || url.size() > kLongestUrl ||
      url.find_first_of(" \t\r\n<>\"") != url.npos) {
    return parts;
  }
  const std::string scheme = ascii_lower(url.substr(0, colon));
  url.remove_prefix(colon + 3);
  url = url.substr(0, url.find('#'));
  const std::size_t end = std::min(url.find_first_of("/?"), url.size());
  if ((scheme != "http" && scheme != "https") || end == 0) {
    return parts;
  }
  parts.scheme = scheme;
  parts.host = without_usual_port(ascii_lower(url.substr(0, end)), scheme);
  url.remove_prefix(end);
  const std::size_t question = std::min(url.find('?'), url.size());
  parts.path = question == 0 ? "/" : std::string(url.substr(0, question));
  if (question < url.size()) {
    parts.query = url.substr(question + 1);
  }
  return parts;
}

std::string PageUrl::text() const {
  if (host.empty()) {
    return {};
  }
  std::string url;
  url.append(scheme).append("://").append(host).append(path);
  return query.empty() ? url : url.append("?").append(query);
}

std::string canonical_url(std::string_view url, std::string_view base) {
  PageUrl parts = PageUrl::of(url);
  if (parts.host.empty() && url.starts_with('/')) {
    const PageUrl around = PageUrl::of(base);
    std::string whole = around.scheme;
    whole.append(url.starts_with("//") ? ":" : "://" + around.host).append(url);
    parts = PageUrl::of(whole);
  }
  parts.query = without_trackers(parts.query);
  return parts.text();
}

std::string date_in_url(std::string_view url) {
  auto dates = dates_in_path(PageUrl::of(url).path);
  return dates.empty() ? std::string() : std::move(dates.front());
}

}  // namespace morgue
