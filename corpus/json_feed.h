#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/json_cutter.h"

namespace morgue {

// The first bytes of a JSON Feed (jsonfeed.org, versions 1 and 1.1): one
// object, whose list of items stands among what describes the feed.
bool looks_like_json_feed(std::string_view head);

// Cuts the items of a feed whose list begins at that offset.  What follows
// the list is passed over.
class JsonItemsCutter : public JsonValueCutter {
 public:
  JsonItemsCutter(ByteSource& source, std::size_t list)
      : JsonValueCutter(source), before_(list) {}

 private:
  std::size_t gap(std::string_view bytes) override;

  std::size_t before_;
  bool ended_ = false;
};

}  // namespace morgue
