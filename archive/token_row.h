#pragma once

#include <cstdint>
#include <optional>

#include "archive/little_endian.h"
#include "archive/record.h"

namespace morgue {

// What a segment's token file has on each article, in 16 bytes:
//
//   bits 0..39    where its stream ends in the file
//   bits 40..79   its article number
//   bits 80..127  its date in wall seconds, signed; the least value: undated
struct TokenRow {
  static constexpr std::size_t kSize = 16;
  static constexpr unsigned kEndBits = 40;
  static constexpr unsigned kNumberBits = 40;
  static constexpr std::int64_t kUndated = -(std::int64_t{1} << 47);

  std::uint64_t end = 0;
  ArticleNumber number = 0;
  std::optional<std::int64_t> date;
};

inline TokenRow load_token_row(const std::uint8_t* bytes) {
  const auto low = load_little<std::uint64_t>(bytes);
  const auto high = load_little<std::uint64_t>(bytes + 8);
  const std::int64_t date = static_cast<std::int64_t>(high) >> 16;
  TokenRow row;
  row.end = low & ((std::uint64_t{1} << TokenRow::kEndBits) - 1);
  row.number = low >> TokenRow::kEndBits | (high & 0xffff) << 24;
  if (date != TokenRow::kUndated) {
    row.date = date;
  }
  return row;
}

inline void append_token_row(std::string& out, const TokenRow& row) {
  const auto date =
      static_cast<std::uint64_t>(row.date.value_or(TokenRow::kUndated));
  append_little(out, row.end | row.number << TokenRow::kEndBits);
  append_little(out, (row.number >> 24 & 0xffff) | date << 16);
}

}  // namespace morgue
