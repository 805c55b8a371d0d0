#include "corpus/value_list.h"

#include <algorithm>

#include "text/unicode.h"

namespace morgue {

void add_listed(std::string_view list, std::string_view joints,
                std::vector<std::string>& parts) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(joints), list.size());
    parts.emplace_back(trimmed(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace morgue
