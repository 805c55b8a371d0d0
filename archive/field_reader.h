#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "archive/byte_reader.h"
#include "archive/stored_date.h"
#include "archive/stored_enum.h"

namespace morgue {

// One field that was read; handed to describe(), it finds its member and sets
// it.  See FieldWriter.
class FieldReader {
 public:
  FieldReader(std::uint64_t tag, std::string_view bytes, std::string_view what)
      : tag_(tag), bytes_(bytes), what_(what) {}

  // Reads `field*` into `value`; unknown tags are skipped, for they are from a
  // Morgue that knows more.
  template <class Struct>
  static void read_all(ByteReader& reader, std::string_view what,
                       Struct& value) {
    while (!reader.at_end()) {
      const std::uint64_t tag = reader.varint();
      FieldReader field(tag, reader.sized(), what);
      describe(field, value);
    }
  }

  template <class Member>
  void operator()(std::uint32_t tag, Member& member) {
    if (tag == tag_) {
      ByteReader reader(bytes_, what_);
      read(reader, member);
      reader.expect_end();
    }
  }

  template <class Number>
  void operator()(std::uint32_t tag, Number& number, Number /*unwritten*/) {
    operator()(tag, number);
  }

  template <class Member>
  void packed(std::uint32_t tag, Member& member) {
    if (tag == tag_) {
      ByteReader reader(bytes_, what_);
      unpack(reader, member);
      reader.expect_end();
    }
  }

 private:
  void read(ByteReader& reader, std::string& text) { text = reader.rest(); }

  template <std::integral Number>
  void read(ByteReader& reader, Number& number) {
    if constexpr (std::is_signed_v<Number>) {
      number = reader.narrow_signed<Number>(reader.signed_varint());
    } else {
      number = reader.narrow<Number>(reader.varint());
    }
  }

  template <class Enum>
  requires std::is_enum_v<Enum>
  void read(ByteReader& reader, Enum& value) {
    value = to_enum<Enum>(reader, reader.varint());
  }

  void read(ByteReader& reader, std::optional<Date>& date) {
    unpack(reader, date.emplace());
  }

  template <class Element>
  void read(ByteReader& reader, std::vector<Element>& list) {
    read(reader, list.emplace_back());
  }

  template <class Value>
  void read(ByteReader& reader, std::map<std::string, Value>& entries) {
    std::string key(reader.sized());
    read(reader, entries[std::move(key)]);
  }

  template <class Struct>
  requires std::is_class_v<Struct>
  void read(ByteReader& reader, Struct& group) {
    read_all(reader, what_, group);
  }

  std::uint64_t tag_;
  std::string_view bytes_;
  std::string_view what_;
};

}  // namespace morgue
