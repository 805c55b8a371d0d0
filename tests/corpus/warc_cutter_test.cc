#include "corpus/warc_cutter.h"

#include <gtest/gtest.h>

#include "corpus/byte_stream.h"
#include "corpus/header_fields.h"
#include "tests/corpus/packed_files.h"

namespace morgue {
namespace {

std::string record_of(const std::string& block,
                      const std::string& length = {}) {
  return "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: " +
         (length.empty() ? std::to_string(block.size()) : length) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

// "block|block|!fault|"; at damage "%", and on behind it.
std::string cut(std::string bytes) {
  ByteSource source(make_memory_stream(std::move(bytes)));
  WarcCutter cutter(source);
  std::string cuts;
  while (true) {
    const auto record = cutter.next();
    if (record) {
      cuts += record->fault.empty() ? "" : "!";
      cuts += record->cut.too_large ? "large" : std::string(record->block);
      cuts += '|';
    } else if (source.damage().empty() || !source.resume(kWarcSign)) {
      return cuts;
    } else {
      cuts += '%';
    }
  }
}

TEST(WarcCutter, CutsByTheLengthsStated) {
  struct Case {
    std::string bytes;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {record_of("one") + record_of("two"), "one|two|"},
      {"\r\n\r\n" + record_of("one") + "\r\n\r\n" + record_of(""), "one||"},
      {"WARC/0.18\ncontent-length:3\n\none\n\n" + record_of("two"), "one|two|"},
      // The last record is short.
      {record_of("one") + record_of("two", "20"), "one|two\r\n\r\n|"},
      // A length too long by the next record and more, and one too short.
      {record_of("one", "70") + record_of("two") + record_of("three"),
       "one\r\n\r|two|three|"},
      {record_of("one", "8") + record_of("two"), "one\r\n\r|two|"},
      {record_of("one and more", "3") + record_of("two"), "one|!|two|"},
      // No record at all.
      {"noise\n" + record_of("one"), "!|one|"},
      {record_of("one") + "noise", "one|!|"},
      {"WARC/1.0\r\nWARC-Type: x\r\n\r\n" + record_of("one"), "!|one|"},
      {record_of("", "-1") + record_of("one"), "!|one|"},
      {record_of("", "99999999999999999999999") + record_of("one"), "!|one|"},
      {"WARC/1.0\r\n" + std::string(100'000, 'x') + "\r\n" + record_of("one"),
       "!|one|"},
      // Larger than is taken, and at the end.
      {record_of(std::string(17 << 20, 'x')) + record_of("one"), "large|one|"},
      {record_of("x", "17000000000") + record_of("one"), "large|!|"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(cut(each.bytes), each.records) << each.bytes.substr(0, 200);
  }
}

TEST(WarcCutter, GoesOnBehindABrokenMember) {
  const std::string one = packed_bytes(record_of("one"));
  const std::string three = packed_bytes(record_of("three"));
  for (std::size_t at : {2U, 9U, 15U, 30U, 60U}) {
    std::string broken = packed_bytes(record_of("two, broken"));
    for (std::size_t i = at; i < at + 6; ++i) {
      broken[i] = static_cast<char>(~broken[i]);
    }
    std::string whole = one;
    whole.append(broken).append(three);
    const std::string cuts = cut(whole);
    EXPECT_TRUE(cuts.starts_with("one|")) << at << ": " << cuts;
    EXPECT_TRUE(cuts.ends_with("%three|")) << at << ": " << cuts;
  }
  EXPECT_EQ(cut(one + "noise" + three), "one|%three|");
  EXPECT_EQ(cut(one + std::string(700'000, '\x1F') + three), "one|%three|");
  EXPECT_EQ(cut(one + "noise" + packed_bytes("no record")), "one|");
}

TEST(HeaderFields, AreFoundByNameInWhateverCase) {
  const std::string_view header =
      "HTTP/1.1 200 OK\r\nServer: a\r\ncontent-TYPE: Text/HTML; q=1; "
      "Charset=\"utf-8\"\r\nEmpty:\r\n\r\n";
  EXPECT_EQ(header_size(header), header.size());
  EXPECT_EQ(header_size(header.substr(0, header.size() - 1)),
            std::string_view::npos);
  EXPECT_EQ(header_field(header, "Server"), "a");
  EXPECT_EQ(header_field(header, "empty"), "");
  EXPECT_EQ(header_field(header, "none"), "");
  const std::string_view type = header_field(header, "Content-Type");
  EXPECT_EQ(media_type_of(type), "Text/HTML");
  EXPECT_EQ(charset_of(type), "utf-8");
  EXPECT_EQ(charset_of("text/html"), "");
}

}  // namespace
}  // namespace morgue
