#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// Writes one JSON value after another (RFC 8259), commas where they belong.
// The caller keeps to the order: in an object key, value, key, value; every
// begin has its end.  What is no valid UTF-8 is repaired.
class JsonWriter {
 public:
  explicit JsonWriter(std::ostream& out) : out_(out) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(std::uint64_t number);
  void value(std::int64_t number);
  void value(double number);  // null where it is no number
  void value(bool truth);
  void null();

  template <class Value>
  void field(std::string_view name, const Value& value_of_field) {
    key(name);
    value(value_of_field);
  }
  // The same, but nothing at all where the text is empty.
  void field_if_any(std::string_view name, std::string_view text);

  // A line's end, after a whole value.
  void end_line();

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();

  std::ostream& out_;
  bool comma_ = false;
};

// The shortest decimal that reads back as the same number.
std::string shortest(double number);

}  // namespace morgue
