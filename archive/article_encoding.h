#pragma once

#include <string>
#include <string_view>

#include "archive/article.h"

namespace morgue {

// An article's stored form, in two values: everything but the paragraphs, and
// the paragraphs.  Each opens with its own version number.
//
//   metadata := version:u8 field*      field := tag:varint length:varint bytes
//   body     := version:u8 paragraph*
//   paragraph:= kind:u8 ocr_confidence:u8 length:varint bytes
//
// Empty fields are not written; a reader skips tags that it does not know.
std::string encode_metadata(const Article& article);
std::string encode_body(const Article& article);

// Throws Error(kCorrupt) where the bytes are not whole, Error(kNewerFormat).
Article decode_metadata(std::string_view bytes);
void decode_body(std::string_view bytes, Article& article);

// SHA-256 (32 raw bytes) of what a reader of the article sees: everything but
// its version chain, its provenance, how its language was found, what dates
// were stated beside the one that was taken, and which of them a crawl gave.
// Equal digests: the article is unchanged.
std::string content_digest(const Article& article);

}  // namespace morgue
