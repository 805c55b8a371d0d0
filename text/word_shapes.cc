#include "text/word_shapes.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr auto kTopLevel = std::to_array<std::string_view>({
    "academy", "africa", "agency", "app",    "biz",  "blog", "bot",   "club",
    "com",     "coop",   "dev",    "edu",    "eus",  "gov",  "info",  "int",
    "live",    "media",  "mil",    "museum", "name", "net",  "news",  "online",
    "org",     "paris",  "press",  "radio",  "shop", "site", "store", "tech",
    "top",     "tv",     "world",  "xyz",
});
static_assert(std::ranges::is_sorted(kTopLevel));

// Every country code in use, one after another.
constexpr std::string_view kCountries =
    "acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjbmbnbobrbsbtbwbybzca"
    "cccdcfcgchcickclcmcncocrcucvcwcxcyczdedjdkdmdodzeceeegereseteufifjfkfmfo"
    "frgagdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisitje"
    "jmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemgmhmkmlmmmnmo"
    "mpmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpspt"
    "pwpyqarerorsrurwsasbscsdsesgshsiskslsmsnsosrssstsvsxsysztctdtftgthtjtktl"
    "tmtntotrtttvtwtzuaugukusuyuzvavcvevgvivnvuwfwsyeytzazmzw";

constexpr auto kElisions = std::to_array<std::string_view>({
    "c",      "d",    "dall", "dell", "j",      "jusqu", "l",
    "lorsqu", "m",    "n",    "nell", "puisqu", "qu",    "quoiqu",
    "s",      "sall", "sull", "t",    "un",     "all",   "quell",
});

std::string_view window(std::string_view text, std::size_t at) {
  return text.substr(at, kLongestShape);
}

template <typename Predicate>
std::size_t run(std::string_view text, std::size_t at, Predicate allowed) {
  while (at < text.size() && allowed(text[at])) {
    ++at;
  }
  return at;
}

std::size_t label_end(std::string_view text, std::size_t at) {
  return run(text, at, [](char c) { return is_ascii_alnum(c) || c == '-'; });
}

// The end of labels joined by dots, the last one ending in a letter or digit.
std::size_t labels_end(std::string_view text, std::size_t at) {
  std::size_t end = label_end(text, at);
  while (end + 1 < text.size() && text[end] == '.' &&
         is_ascii_alnum(text[end + 1])) {
    end = label_end(text, end + 1);
  }
  while (end > at && text[end - 1] == '-') {
    --end;
  }
  return end;
}

// Cut by the window, not by the text: whatever it is, it is too long.
bool reaches_past(std::string_view text, std::size_t at, std::size_t end) {
  return end == kLongestShape && at + end < text.size() &&
         is_ascii_alnum(text[at + end]);
}

bool is_country(std::string_view label) {
  for (std::size_t i = 0; i + 1 < kCountries.size(); i += 2) {
    if (kCountries.substr(i, 2) == label) {
      return true;
    }
  }
  return false;
}

bool is_top_level(std::string_view label) {
  std::array<char, 8> lower{};
  if (label.size() < 2 || label.size() > lower.size()) {
    return false;
  }
  const bool capitals = std::ranges::all_of(label, is_ascii_upper);
  std::ranges::transform(label, lower.begin(), [&](char c) {
    return capitals ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string_view name(lower.data(), label.size());
  return name.size() == 2 ? is_country(name)
                          : std::ranges::binary_search(kTopLevel, name);
}

// A capital after the dot, or a label of capitals among others, is two
// sentences that lack a space.
bool one_case(std::string_view host) {
  const bool lower = std::any_of(host.begin(), host.end(), is_ascii_lower);
  for (std::size_t i = 1; i < host.size(); ++i) {
    if (lower && host[i - 1] == '.' && is_ascii_upper(host[i])) {
      return false;
    }
  }
  return true;
}

struct Groups {
  std::size_t end = 0;    // of the last digit
  std::size_t first = 0;  // digits in the first group
  std::size_t count = 1;
  bool thousands = true;  // all groups after the first have three digits
  bool lakhs = true;      // two digits each, but three in the last
};

// Digits parted by `separator` from the start of `text` on.
Groups groups_of(std::string_view text, char separator) {
  Groups groups;
  groups.end = groups.first = run(text, 0, is_ascii_digit);
  std::size_t last = 2;  // digits in the group before
  while (groups.end + 1 < text.size() && text[groups.end] == separator &&
         is_ascii_digit(text[groups.end + 1])) {
    const std::size_t begin = groups.end + 1;
    groups.end = run(text, begin, is_ascii_digit);
    groups.lakhs = groups.lakhs && last == 2;
    last = groups.end - begin;
    groups.thousands = groups.thousands && last == 3;
    ++groups.count;
  }
  groups.lakhs = groups.lakhs && last == 3 && groups.first <= 2;
  groups.thousands = groups.thousands && groups.first <= 3;
  return groups;
}

}  // namespace

std::size_t email_end(std::string_view text, std::size_t at) {
  const std::string_view seen = window(text, at);
  const std::size_t sign = run(seen, 0, [](char c) {
    return is_ascii_alnum(c) || c == '.' || c == '_' || c == '+' || c == '-';
  });
  if (sign == 0 || sign + 1 >= seen.size() || seen[sign] != '@' ||
      seen[sign - 1] == '.' || !is_ascii_alnum(seen[sign + 1])) {
    return at;
  }
  const std::size_t end = labels_end(seen, sign + 1);
  const auto host = seen.substr(sign + 1, end - sign - 1);
  const auto dot = host.rfind('.');
  if (dot == host.npos || host.size() - dot < 3 ||
      is_ascii_digit(host.back()) || reaches_past(text, at, end)) {
    return at;
  }
  return at + end;
}

std::size_t domain_end(std::string_view text, std::size_t at) {
  const std::string_view seen = window(text, at);
  std::size_t end = labels_end(seen, 0);
  if (reaches_past(text, at, end)) {
    return at;
  }
  auto host = seen.substr(0, end);
  // "example.com.The": without the last label it may still be one.
  for (int tries = 0; tries < 3; ++tries) {
    const auto dot = host.rfind('.');
    if (dot == host.npos || dot == 0) {
      return at;
    }
    if (is_top_level(host.substr(dot + 1)) && one_case(host)) {
      return at + host.size();
    }
    host = host.substr(0, dot);
  }
  return at;
}

std::size_t host_end(std::string_view text, std::size_t at) {
  return at + labels_end(window(text, at), 0);
}

std::size_t number_end(std::string_view text, std::size_t at) {
  const std::string_view seen = window(text, at);
  const Groups dots = groups_of(seen, '.');
  if (dots.count == 2) {
    return at + dots.end;
  }
  if (dots.count > 2) {
    return dots.thousands ? at + dots.end : at;
  }
  const Groups commas = groups_of(seen, ',');
  if (commas.count == 1 || !(commas.thousands || commas.lakhs)) {
    return at;
  }
  const Groups decimals = groups_of(seen.substr(commas.end - 1), '.');
  return at + commas.end + (decimals.count == 2 ? decimals.end - 1 : 0);
}

bool dots_part_thousands(std::string_view number) {
  return std::count(number.begin(), number.end(), '.') > 1;
}

bool is_elision(std::string_view word) {
  return word.size() <= 6 &&
         std::ranges::find(kElisions, word) != kElisions.end();
}

}  // namespace morgue
