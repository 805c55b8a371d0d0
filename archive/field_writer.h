#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "archive/byte_writer.h"
#include "archive/stored_date.h"

namespace morgue {

// Writes a struct as `field*` (see docs/FORMAT.md), driven by the struct's own
// list of fields: a function template describe(visit, value) that calls
// visit(tag, member) for each.  FieldReader, driven by the same list, reads it
// back, so the two cannot disagree.
// What equals a fresh struct's member is not written.
class FieldWriter {
 public:
  explicit FieldWriter(std::string& out) : out_(out) {}

  void operator()(std::uint32_t tag, const std::string& text) {
    if (!text.empty()) {
      field(tag, text);
    }
  }

  // `unwritten`: what a fresh struct has.
  template <class Number>
  requires std::integral<Number> || std::is_enum_v<Number>
  void operator()(std::uint32_t tag, Number number, Number unwritten = {}) {
    if (number != unwritten) {
      field(tag, number_bytes(number));
    }
  }

  void operator()(std::uint32_t tag, const std::optional<Date>& date) {
    if (date) {
      field(tag, pack(*date));
    }
  }

  // Elements are written even where they are empty: their places count.
  template <class Element>
  void operator()(std::uint32_t tag, const std::vector<Element>& list) {
    for (const Element& element : list) {
      field(tag, bytes_of(element));
    }
  }

  // entry := length:varint key value
  template <class Value>
  void operator()(std::uint32_t tag,
                  const std::map<std::string, Value>& entries) {
    for (const auto& [key, value] : entries) {
      std::string bytes;
      append_varint(bytes, key.size());
      bytes += key;
      bytes += bytes_of(value);
      field(tag, bytes);
    }
  }

  template <class Struct>
  requires std::is_class_v<Struct>
  void operator()(std::uint32_t tag, const Struct& group) {
    operator()(tag, bytes_of(group));
  }

  // A member with a form of its own: pack(member) gives its bytes.
  template <class Member>
  void packed(std::uint32_t tag, const Member& member) {
    operator()(tag, pack(member));
  }

 private:
  void field(std::uint32_t tag, std::string_view bytes) {
    append_varint(out_, tag);
    append_varint(out_, bytes.size());
    out_ += bytes;
  }

  static const std::string& bytes_of(const std::string& text) { return text; }

  static std::string bytes_of(std::uint64_t number) {
    return number_bytes(number);
  }

  template <class Struct>
  requires std::is_class_v<Struct>
  static std::string bytes_of(const Struct& group) {
    std::string bytes;
    FieldWriter nested(bytes);
    describe(nested, group);
    return bytes;
  }

  template <class Number>
  static std::string number_bytes(Number number) {
    std::string bytes;
    if constexpr (std::is_signed_v<Number>) {
      append_signed(bytes, number);
    } else {
      append_varint(bytes, static_cast<std::uint64_t>(number));
    }
    return bytes;
  }

  std::string& out_;
};

}  // namespace morgue
