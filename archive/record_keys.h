#pragma once

#include <string>
#include <string_view>

#include "archive/record.h"

namespace morgue {

// An article number as it stands in the record's keys and as the document data
// of a segment: 8 bytes, big-endian, so that bytes sort as the numbers do.
std::string encode_number(ArticleNumber number);

// Throws Error(kCorrupt) where these are not 8 bytes.
ArticleNumber decode_number(std::string_view bytes);

// The key of the only row of `catalog`.
inline constexpr std::string_view kCatalogKey = "catalog";

// The keys of the family of files.  `id` and `digest` are pieces of a key.
//   file-key := "f" path        origin-key := "o" id NUL digest:8 bytes
inline constexpr char kFileKeys = 'f';
inline constexpr char kOriginKeys = 'o';

std::string file_key(std::string_view path);
std::string_view path_in(std::string_view file_key);

struct OriginKey {
  std::string_view id;
  std::string_view digest;
};
std::string origin_key(const OriginKey& origin);
// Throws Error(kCorrupt).
OriginKey decode_origin_key(std::string_view bytes);

// The value of a row of `keys`:
//   key-entry := number:varint version:varint content:32 bytes
std::string encode_key_entry(const KeyEntry& entry);

// Throws Error(kCorrupt).
KeyEntry decode_key_entry(std::string_view bytes);

}  // namespace morgue
