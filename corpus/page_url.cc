#include "corpus/page_url.h"

#include <algorithm>
#include <array>

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

bool is_digits(std::string_view text) { return is_all_digits(text); }

// The digits at `at`, exactly so many of them.
std::string_view number_at(std::string_view text, std::size_t at,
                           std::size_t digits) {
  const std::string_view number =
      text.substr(std::min(at, text.size()), digits);
  const bool longer =
      at + digits < text.size() && is_ascii_digit(text[at + digits]);
  return number.size() == digits && is_digits(number) && !longer
             ? number
             : std::string_view();
}

bool is_year(std::string_view year) {
  return year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
}

bool is_within(std::string_view number, std::string_view last) {
  return number.size() == 2 && number > "00" && number <= last;
}

// A date that begins at `at` and has the sign between its parts.
std::string date_at(std::string_view path, std::size_t at, char between) {
  const std::string_view year = number_at(path, at, 4);
  const std::string_view month = number_at(path, at + 5, 2);
  const auto is_between = [&](std::size_t place) {
    return place < path.size() && path[place] == between;
  };
  if (!is_year(year) || !is_within(month, "12") || !is_between(at + 4)) {
    return {};
  }
  std::string date;
  date.append(year).append("-").append(month);
  const std::string_view day = number_at(path, at + 8, 2);
  if (is_between(at + 7) && is_within(day, "31")) {
    return date.append("-").append(day);
  }
  return between == '/' && is_between(at + 7) ? date : std::string();
}

std::string unbroken_date_at(std::string_view path, std::size_t at) {
  const std::string_view eight = number_at(path, at, 8);
  if (eight.empty() || !is_year(eight.substr(0, 4)) ||
      !is_within(eight.substr(4, 2), "12") ||
      !is_within(eight.substr(6), "31")) {
    return {};
  }
  std::string date;
  return date.append(eight.substr(0, 4))
      .append("-")
      .append(eight.substr(4, 2))
      .append("-")
      .append(eight.substr(6));
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
  const std::string path = PageUrl::of(url).path;
  for (std::size_t at = 0; at < path.size(); ++at) {
    if (!is_ascii_digit(path[at]) || (at > 0 && is_ascii_digit(path[at - 1]))) {
      continue;
    }
    for (const char between : {'/', '-', '_'}) {
      if (std::string date = date_at(path, at, between); !date.empty()) {
        return date;
      }
    }
    if (std::string date = unbroken_date_at(path, at); !date.empty()) {
      return date;
    }
  }
  return {};
}

}  // namespace morgue
