#include "corpus/http_response.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "corpus/header_fields.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kStatusDigits = 3;

// Takes a chunk's size line off the front; nullopt where it is none.
std::optional<std::size_t> take_chunk_size(std::string_view& body) {
  std::size_t size = 0;
  const auto result =
      std::from_chars(body.data(), body.data() + body.size(), size, 16);
  const std::size_t end = body.find('\n');
  const std::string_view line = body.substr(0, std::min(end, body.size()));
  const auto digits = static_cast<std::size_t>(result.ptr - body.data());
  if (result.ec != std::errc() || digits > line.size()) {
    return std::nullopt;
  }
  const std::string_view rest = trimmed(line.substr(digits));
  if (end == body.npos || !(rest.empty() || rest.starts_with(';'))) {
    return std::nullopt;
  }
  body.remove_prefix(end + 1);
  return size;
}

// Puts the chunks together (RFC 9112, 7.1).  Where the first thing in it is
// no chunk, it was stored put together; where a later one is none, what is
// left is taken as it stands.
std::string dechunked(std::string_view body) {
  std::string content;
  content.reserve(body.size());
  while (true) {
    const auto size = take_chunk_size(body);
    if (!size) {
      content += body;
      return content;
    }
    const std::string_view chunk = body.substr(0, *size);
    content += chunk;
    body.remove_prefix(chunk.size());
    body.remove_prefix(std::min(body.find_first_not_of("\r\n"), body.size()));
    if (*size == 0 || body.empty()) {
      return content;
    }
  }
}

// The coding named last was applied last; takes it off the list.
std::string_view take_last_coding(std::string_view& codings) {
  const std::size_t comma = codings.rfind(',');
  const std::size_t start = comma == codings.npos ? 0 : comma + 1;
  const std::string_view coding = trimmed(codings.substr(start));
  codings = codings.substr(0, comma == codings.npos ? 0 : comma);
  return coding;
}

}  // namespace

std::optional<HttpResponse> parse_http_response(std::string_view message) {
  const std::size_t size = header_size(message);
  HttpResponse response;
  response.header = message.substr(0, std::min(size, message.size()));
  response.body = message.substr(response.header.size());
  const std::string_view line =
      response.header.substr(0, response.header.find('\n'));
  const std::size_t space = line.find(' ');
  if (!line.starts_with("HTTP/") || space == line.npos) {
    return std::nullopt;
  }
  const std::string_view code =
      trimmed(line.substr(space)).substr(0, kStatusDigits);
  if (code.size() != kStatusDigits || !is_all_digits(code)) {
    return std::nullopt;
  }
  std::from_chars(code.data(), code.data() + code.size(), response.status);
  return response;
}

UnpackedContent content_of(const HttpResponse& response) {
  UnpackedContent content;
  const std::string_view transfer =
      header_field(response.header, "Transfer-Encoding");
  content.bytes = ascii_lower(transfer).find("chunked") != std::string::npos
                      ? dechunked(response.body)
                      : std::string(response.body);
  std::string_view codings = header_field(response.header, "Content-Encoding");
  while (!codings.empty() && content.whole && !content.too_large) {
    const std::string_view coding = take_last_coding(codings);
    if (!coding.empty()) {
      content = unpack_content(coding, content.bytes);
    }
  }
  return content;
}

}  // namespace morgue
