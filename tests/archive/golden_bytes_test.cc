#include <gtest/gtest.h>

#include "archive/acknowledged.h"
#include "archive/article_encoding.h"
#include "archive/catalog.h"
#include "archive/digest.h"
#include "archive/file_entry.h"
#include "archive/record_keys.h"
#include "archive/schema.h"
#include "tests/archive/full_article.h"
#include "tests/archive/full_catalog.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

// Archives written today must be readable for ever, so these literals never
// change: a form that has to change gets a new version and a literal beside
// these, which then are still to be read.

constexpr const char* kMetadata =
    "010201030305808cee891a010f75726e3a6578616d706c653a31c3a90401040514436f75"
    "72742073746f7073207468652073616c65060c53616c652073746f70706564070a544543"
    "484e4f4c4f4759081a41206a756467652077616e747320746f206b6e6f77206d6f726509"
    "0a53414c452d434f5552540a2f0109416e61205265796573020a52657965732c20416e61"
    "030c537461666620577269746572040854686520506f73740a070105426f204c690b1642"
    "7920416e6120526579657320616e6420426f204c690c0854686520506f73740d08576972"
    "65204f6e650e052d504f53540f2601104c4953424f4e2c20466562203236202d02064c49"
    "53424f4e030250540406466562203236100ad8f5bff20bf001010401110a86aec0f20ba3"
    "03010502120affdb8ff9ce0300000303130afe85a2ffdf0e000002041405000000010615"
    "046c6174651608427573696e65737317024135180133190b32372046656272756172791a"
    "1e01066d6564746f70020832303030303030320304617274730401280501011a001b0563"
    "6f7572741b001b0473616c651c08416e616c797369731d01041e1568747470733a2f2f65"
    "78616d706c652e6f72672f311f1968747470733a2f2f6578616d706c652e6f72672f616d"
    "702f31202f010854686520506f737402082863292032303230030d456469746f7269616c"
    "20757365040a4e6f2061726368697665221943616c6c20746865206465736b206265666f"
    "7265207573652e231f010ad8f5bff20bf0010104010211546865206a756467652773206e"
    "616d652e230902074120646174652e210d010570742d627202010203015b2441010a6665"
    "65642e6a736f6e6c020694b4e4f4cb030302e12104208080808080808080808080808080"
    "80808080808080808080808080808080808005056a736f6e6c";

// What stands behind them where dates are stated.
constexpr const char* kStatedDates =
    "2515010ad8f5bff20bf00101040102075475657364617925060204736f6f6e";

constexpr const char* kBody =
    "010100104669727374207061726167726170682e02000957686174206e65787403000008"
    "5703610062";

constexpr const char* kDigest =
    "99d2a7d08409059ac77682071e8106410f705d1651902d877d74c112d1db277d";

constexpr const char* kCatalog =
    "0101010c020580e497d012030581e497d012040109055d010103020430663065030580d0"
    "acf30e04015a050580c0f0f50b0605ffcfacf30e0703c0c407080100082605696e646578"
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff090a010e"
    "0107fecfacf30e12050301010806020001060402656e2806070570742d627202";

constexpr const char* kKeyEntry =
    "80e497d0120399d2a7d08409059ac77682071e8106410f705d1651902d877d74c112d1db"
    "277d";

constexpr const char* kFileEntry =
    "01010282020209aa94d8c4fda2e0a72c03010704010305083132333435363738060101";

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const std::string byte(hex.substr(i, 2));
    bytes.push_back(static_cast<char>(std::stoi(byte, nullptr, 16)));
  }
  return bytes;
}

TEST(GoldenBytes, OfAnArticle) {
  Article plain = full_article();
  plain.stated_dates.clear();
  const std::string dated = std::string(kMetadata) + kStatedDates;
  EXPECT_EQ(to_hex(encode_metadata(plain)), kMetadata);
  EXPECT_EQ(to_hex(encode_metadata(full_article())), dated);
  EXPECT_EQ(to_hex(encode_body(full_article())), kBody);
  Article article = decode_metadata(from_hex(kMetadata));
  decode_body(from_hex(kBody), article);
  EXPECT_EQ(article, plain);
  article = decode_metadata(from_hex(dated));
  decode_body(from_hex(kBody), article);
  EXPECT_EQ(article, full_article());
}

// Were it to change, every article read again would count as updated.
TEST(GoldenBytes, OfAContentDigest) {
  EXPECT_EQ(to_hex(content_digest(full_article())), kDigest);
}

TEST(GoldenBytes, OfACatalog) {
  EXPECT_EQ(to_hex(encode(full_catalog())), kCatalog);
  EXPECT_EQ(decode_catalog(from_hex(kCatalog)), full_catalog());
}

TEST(GoldenBytes, OfKeys) {
  const KeyEntry entry = {5'000'000'000, 3, from_hex(kDigest)};
  EXPECT_EQ(to_hex(encode_key_entry(entry)), kKeyEntry);
  EXPECT_EQ(decode_key_entry(from_hex(kKeyEntry)).content, entry.content);
  EXPECT_EQ(to_hex(encode_number(5'000'000'000)), "000000012a05f200");
  EXPECT_EQ(decode_number(from_hex("000000012a05f200")), 5'000'000'000);
}

TEST(GoldenBytes, OfAFile) {
  const FileEntry entry = {.size = 258,
                           .modified = 1'596'456'300'123'456'789,
                           .inode = 7,
                           .articles = 3,
                           .options = "12345678",
                           .unsettled = true};
  EXPECT_EQ(to_hex(encode(entry)), kFileEntry);
  EXPECT_EQ(decode_file_entry(from_hex(kFileEntry)), entry);
  EXPECT_EQ(to_hex(file_key("/a")), "662f61");
  const OriginKey origin = {.id = "s-1", .digest = "87654321"};
  EXPECT_EQ(to_hex(origin_key(origin)), "6f732d31003837363534333231");
  EXPECT_EQ(to_hex(origin_digest("/a")), "6a50dc8584134c7d");
}

TEST(GoldenBytes, OfADateSlot) {
  EXPECT_EQ(to_hex(serialise_date(1'596'456'300)), "800000005f27fd6c");
  EXPECT_EQ(to_hex(serialise_date(-1)), "7fffffffffffffff");
}

TEST(GoldenBytes, OfTheAcknowledgedNote) {
  const TemporaryDirectory directory;
  { const AcknowledgedFile file(directory.path(), 258); }
  EXPECT_EQ(to_hex(file_text(directory.path() / "ACKNOWLEDGED")),
            "0000000000000102" +
                to_hex(sha256(from_hex("0000000000000102"))).substr(0, 16));
  EXPECT_EQ(read_acknowledged(directory.path()).sequence, 258U);
}

}  // namespace
}  // namespace morgue
