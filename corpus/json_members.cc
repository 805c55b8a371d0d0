#include "corpus/json_members.h"

#include <algorithm>

namespace morgue {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

// Where the string that starts at the quote ends, after its closing one.
std::size_t string_end(std::string_view json, std::size_t quote) {
  for (std::size_t at = quote + 1; at < json.size(); ++at) {
    if (json[at] == '\\') {
      ++at;
    } else if (json[at] == '"') {
      return at + 1;
    }
  }
  return json.size();
}

// Where the value that starts there ends; npos where it does not.
std::size_t value_end(std::string_view json, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t at = begin; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '"') {
      at = string_end(json, at) - 1;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth <= 1) {
        return depth == 0 ? at : at + 1;
      }
      --depth;
    } else if (c == ',' && depth == 0) {
      return at;
    }
  }
  return json.npos;
}

}  // namespace

JsonMember find_json_member(std::string_view json, std::string_view name) {
  std::size_t at = json.find('{');
  while (at < json.size()) {
    const std::size_t quote = json.find('"', at);
    if (quote == json.npos) {
      break;
    }
    const std::size_t after = string_end(json, quote);
    const std::size_t colon = json.find_first_not_of(kBlank, after);
    if (colon == json.npos || json[colon] != ':') {
      break;
    }
    const std::size_t value = json.find_first_not_of(kBlank, colon + 1);
    const std::size_t end = value == json.npos ? value : value_end(json, value);
    if (json.substr(quote + 1, after - quote - 2) == name) {
      return {value, end};
    }
    at = std::min(end, json.size());
  }
  return {};
}

}  // namespace morgue
