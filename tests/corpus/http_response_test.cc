#include "corpus/http_response.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/article_reader.h"
#include "tests/corpus/packed_files.h"

namespace morgue {
namespace {

using namespace std::string_literals;

const std::string kBrotli =
    "\x8B\x0B\x80\x3C\x70\x3E\x50\x61\x63\x6B\x65\x64\x20\x62\x79\x20\x42\x72"
    "\x6F\x74\x6C\x69\x2E\x3C\x2F\x70\x3E\x03"s;
const std::string kZlib =
    "\x78\x9C\xB3\x29\xB0\x0B\x48\x4C\xCE\x4E\x4D\x51\x48\xAA\x54\xA8\xCA\xC9"
    "\x4C\xD2\xB3\xD1\x2F\xB0\x03\x00\x55\xAF\x07\x46"s;
const std::string kDeflate =
    "\xB3\x29\xB0\x0B\x48\x4C\xCE\x4E\x4D\x51\x48\xAA\x54\xA8\xCA\xC9\x4C\xD2"
    "\xB3\xD1\x2F\xB0\x03\x00"s;

// The content; "?" before it where it is not whole.
std::string content(const std::string& header, const std::string& body) {
  const std::string message = "HTTP/1.1 200 OK\r\n" + header + "\r\n" + body;
  const auto response = parse_http_response(message);
  if (!response) {
    return "no response";
  }
  const UnpackedContent unpacked = content_of(*response);
  return (unpacked.whole ? "" : "?") + unpacked.bytes;
}

TEST(HttpResponse, UnpacksWhatIsPacked) {
  struct Case {
    std::string header;
    std::string body;
    std::string content;
  };
  const std::vector<Case> cases = {
      {"", "<p>", "<p>"},
      {"Content-Encoding: identity\r\n", "<p>", "<p>"},
      {"Content-Encoding: br\r\n", kBrotli, "<p>Packed by Brotli.</p>"},
      {"Content-Encoding: deflate\r\n", kZlib, "<p>Packed by zlib.</p>"},
      {"Content-Encoding: Deflate\r\n", kDeflate, "<p>Packed by zlib.</p>"},
      {"Content-Encoding: gzip\r\n", packed_bytes("<p>a"), "<p>a"},
      {"Content-Encoding: gzip\r\n", packed_bytes(""), ""},
      {"Content-Encoding: zstd\r\n", packed_bytes("<p>z", "zstd"), "<p>z"},
      {"Content-Encoding: gzip, x-gzip\r\n", packed_bytes(packed_bytes("<p>")),
       "<p>"},
      // Stored unpacked, or in a way unknown.
      {"Content-Encoding: gzip\r\n", "<p>plain", "<p>plain"},
      {"Content-Encoding: br\r\n", "<p>plain", "<p>plain"},
      {"Content-Encoding: deflate\r\n", "<p>plain", "<p>plain"},
      {"Content-Encoding: pack200\r\n", "<p>plain", "<p>plain"},
      // Damaged.
      {"Content-Encoding: gzip\r\n", packed_bytes("<p>cut short").substr(0, 20),
       "?<p>cut sh"},
      // Chunks.
      {"Transfer-Encoding: chunked\r\n",
       "3\r\n<p>\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", "<p>0123456789"},
      {"Transfer-Encoding: chunked\r\n", "3\r\n<p>\r\nF\r\ncut", "<p>cut"},
      {"Transfer-Encoding: chunked\r\n", "<p>whole</p>\n", "<p>whole</p>\n"},
      {"Transfer-Encoding: chunked\r\n", "3\r\n<p>\r\nwrong\r\n",
       "<p>wrong\r\n"},
      {"Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n",
       "1c\r\n" + kBrotli + "\r\n0\r\n\r\n", "<p>Packed by Brotli.</p>"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(content(each.header, each.body), each.content)
        << each.header << testing::PrintToString(each.body);
  }
}

TEST(HttpResponse, ABombIsTooLarge) {
  const std::string message =
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" +
      packed_bytes(std::string(kLargestRecord + (1U << 20U), ' '));
  const UnpackedContent unpacked = content_of(*parse_http_response(message));
  EXPECT_TRUE(unpacked.too_large);
  EXPECT_LT(unpacked.bytes.size(), kLargestRecord + (1U << 20U) + 1);
}

TEST(HttpResponse, ReadsTheStatusLine) {
  struct Case {
    std::string message;
    int status;  // -1: no response
  };
  const std::vector<Case> cases = {
      {"HTTP/1.1 200 OK\r\n\r\n", 200},
      {"HTTP/2 404\r\n\r\n", 404},
      {"HTTP/1.0  301 Moved\n\n", 301},
      {"HTTP/1.1 200 OK", 200},
      {"HTTP/1.1 2x0 OK\r\n\r\n", -1},
      {"HTTP/1.1\r\n\r\n", -1},
      {"<html>", -1},
      {"", -1},
  };
  for (const Case& each : cases) {
    const auto response = parse_http_response(each.message);
    EXPECT_EQ(response ? response->status : -1, each.status) << each.message;
  }
}

}  // namespace
}  // namespace morgue
