#pragma once

#include <string>

#include "archive/byte_reader.h"
#include "archive/date.h"

namespace morgue {

// date := utc-seconds:signed offset-minutes:signed zone-known:u8
//         precision:u8 origin:u8
// An origin of kCrawl is stored as kFile: see encode_metadata().
// Only moments of the years 1 to 9999 can be stored: pack throws
// Error(kBadInput) where it is another, unpack Error(kCorrupt).
std::string pack(const Date& date);
void unpack(ByteReader& reader, Date& date);

}  // namespace morgue
