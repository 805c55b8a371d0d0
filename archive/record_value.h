#pragma once

#include <string>
#include <string_view>

#include <rocksdb/slice.h>

#include "archive/article_encoding.h"
#include "archive/error.h"

namespace morgue {

// Values of the record's rows, as they come out of RocksDB.

inline std::string_view view_of(const rocksdb::Slice& slice) {
  return {slice.data(), slice.size()};
}

// Runs `decode`, whose complaint about the bytes is passed on with the place
// where they stand.
template <class Decode>
auto at_place(const std::string& place, Decode&& decode) {
  try {
    return decode();
  } catch (const Error& error) {
    throw Error(error.failure(), place + ": " + error.what());
  }
}

inline Article decode_article(const std::string& place,
                              std::string_view metadata,
                              std::string_view body) {
  return at_place(place, [&] {
    Article article = decode_metadata(metadata);
    decode_body(body, article);
    return article;
  });
}

}  // namespace morgue
