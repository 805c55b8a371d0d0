#include "archive/stored_date.h"

#include "archive/byte_writer.h"
#include "archive/error.h"
#include "archive/stored_enum.h"

namespace morgue {
namespace {

// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, a day further on either side
// for the zones.
constexpr std::int64_t kFirstSecond = -62135596800 - 86400;
constexpr std::int64_t kLastSecond = 253402300799 + 86400;

// Not even the sun's time at an island strays so far.
constexpr std::int16_t kFarthestZone = 24 * 60;

bool can_be_stored(const Date& date) {
  return date.utc_seconds >= kFirstSecond && date.utc_seconds <= kLastSecond &&
         date.offset_minutes >= -kFarthestZone &&
         date.offset_minutes <= kFarthestZone;
}

}  // namespace

std::string pack(const Date& date) {
  if (!can_be_stored(date)) {
    throw Error(Failure::kBadInput, "a date beyond the years 1 to 9999 (" +
                                        std::to_string(date.utc_seconds) +
                                        " s from 1970)");
  }
  std::string bytes;
  append_signed(bytes, date.utc_seconds);
  append_signed(bytes, date.offset_minutes);
  append_byte(bytes, date.zone_known ? 1 : 0);
  append_byte(bytes, static_cast<std::uint8_t>(date.precision));
  const DateOrigin origin =
      date.origin == DateOrigin::kCrawl ? DateOrigin::kFile : date.origin;
  append_byte(bytes, static_cast<std::uint8_t>(origin));
  return bytes;
}

void unpack(ByteReader& reader, Date& date) {
  date.utc_seconds = reader.signed_varint();
  date.offset_minutes =
      reader.narrow_signed<std::int16_t>(reader.signed_varint());
  date.zone_known = reader.byte() != 0;
  date.precision = to_enum<DatePrecision>(reader, reader.byte());
  date.origin = to_enum<DateOrigin>(reader, reader.byte());
  if (!can_be_stored(date)) {
    reader.fail("a date beyond the years 1 to 9999");
  }
}

}  // namespace morgue
