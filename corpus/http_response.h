#pragma once

#include <optional>
#include <string_view>

#include "corpus/content_coding.h"

namespace morgue {

// The answer of a web server as a crawler keeps it (RFC 9112).  Views into
// the message.
struct HttpResponse {
  int status = 0;
  std::string_view header;  // for header_field()
  std::string_view body;    // as it was sent
};

// nullopt where the message does not start as one of HTTP does.
std::optional<HttpResponse> parse_http_response(std::string_view message);

// The body without its transfer coding (chunked) and its content codings.
UnpackedContent content_of(const HttpResponse& response);

}  // namespace morgue
