#include "query/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <ostream>

#include "text/json_string.h"
#include "text/unicode.h"

namespace morgue {

std::string shortest(double number) {
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ << json_string(name) << ':';
  comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  if (is_valid_utf8(text)) {
    out_ << json_string(text);
  } else {
    out_ << json_string(repair_utf8(text));
  }
}

void JsonWriter::value(std::uint64_t number) {
  separate();
  out_ << number;
}

void JsonWriter::value(std::int64_t number) {
  separate();
  out_ << number;
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) {
    null();
    return;
  }
  separate();
  out_ << shortest(number);
}

void JsonWriter::value(bool truth) {
  separate();
  out_ << (truth ? "true" : "false");
}

void JsonWriter::null() {
  separate();
  out_ << "null";
}

void JsonWriter::field_if_any(std::string_view name, std::string_view text) {
  if (!text.empty()) {
    field(name, text);
  }
}

void JsonWriter::end_line() {
  out_ << '\n';
  comma_ = false;
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ << bracket;
  comma_ = false;
}

void JsonWriter::end(char bracket) {
  out_ << bracket;
  comma_ = true;
}

void JsonWriter::separate() {
  if (comma_) {
    out_ << ',';
  }
  comma_ = true;
}

}  // namespace morgue
