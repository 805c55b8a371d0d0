#include "archive/record_keys.h"

#include <string>

#include "archive/big_endian.h"
#include "archive/byte_reader.h"
#include "archive/byte_writer.h"
#include "archive/error.h"

namespace morgue {
namespace {

constexpr std::size_t kDigestBytes = 32;

}  // namespace

std::string encode_number(ArticleNumber number) { return big_endian(number); }

ArticleNumber decode_number(std::string_view bytes) {
  if (bytes.size() != kBigEndianBytes) {
    throw Error(Failure::kCorrupt, "an article number of " +
                                       std::to_string(bytes.size()) +
                                       " bytes, not 8");
  }
  return from_big_endian(bytes);
}

std::string file_key(std::string_view path) {
  std::string key(1, kFileKeys);
  return key.append(path);
}

std::string_view path_in(std::string_view file_key) {
  return file_key.substr(1);
}

std::string origin_key(const OriginKey& origin) {
  std::string key(1, kOriginKeys);
  key.append(origin.id).push_back('\0');
  return key.append(origin.digest);
}

OriginKey decode_origin_key(std::string_view bytes) {
  const std::size_t end = bytes.find('\0');
  if (end == bytes.npos || end == 0) {
    throw Error(Failure::kCorrupt, "an article's origin without its end");
  }
  return {.id = bytes.substr(1, end - 1), .digest = bytes.substr(end + 1)};
}

std::string encode_key_entry(const KeyEntry& entry) {
  std::string bytes;
  append_varint(bytes, entry.number);
  append_varint(bytes, entry.version);
  bytes += entry.content;
  return bytes;
}

KeyEntry decode_key_entry(std::string_view bytes) {
  ByteReader reader(bytes, "key");
  KeyEntry entry;
  entry.number = reader.varint();
  entry.version = reader.narrow<std::uint32_t>(reader.varint());
  entry.content = reader.take(kDigestBytes);
  reader.expect_end();
  return entry;
}

}  // namespace morgue
