#include "corpus/json_feed.h"

#include <algorithm>
#include <utility>

#include "corpus/json_members.h"

namespace morgue {

bool looks_like_json_feed(std::string_view head) {
  if (!head.starts_with('{')) {
    return false;
  }
  const JsonMember version = find_json_member(head, "version");
  const std::string_view value = head.substr(
      std::min(version.begin, head.size()), version.end - version.begin);
  if (value.find("jsonfeed.org/version/") != value.npos) {
    return true;
  }
  // Members in the order of the alphabet: the version comes last.
  const JsonMember items = find_json_member(head, "items");
  return items.begin != head.npos && head[items.begin] == '[' &&
         (find_json_member(head, "feed_url").begin != head.npos ||
          find_json_member(head, "home_page_url").begin != head.npos);
}

std::size_t JsonItemsCutter::gap(std::string_view bytes) {
  if (ended_ || bytes.empty()) {
    return bytes.size();
  }
  const std::size_t before = std::exchange(before_, 0);
  const std::size_t size = JsonValueCutter::gap(bytes.substr(before)) + before;
  ended_ = bytes.substr(before, size - before).find(']') != bytes.npos;
  return ended_ ? bytes.size() : size;
}

}  // namespace morgue
