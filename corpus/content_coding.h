#pragma once

#include <string>
#include <string_view>

namespace morgue {

struct UnpackedContent {
  std::string bytes;
  bool whole = true;       // false: there was more, which is damaged
  bool too_large = false;  // over kLargestRecord: `bytes` is its beginning
};

// What content packed by a coding of HTTP (RFC 9110, 8.4.1) unpacks to: gzip,
// deflate (with or without zlib's wrapping), br, zstd.  Crawlers often store
// what they unpacked and leave the header as it was: content that is not
// packed as stated, or in a way unknown, comes back as it is.
UnpackedContent unpack_content(std::string_view coding,
                               std::string_view packed);

}  // namespace morgue
