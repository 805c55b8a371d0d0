#include "corpus/json_values.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace morgue {
namespace {

using simdjson::dom::element;

// An array of arrays of objects is as deep as a field of an article gets.
constexpr int kDeepest = 3;

constexpr auto kTextNames = std::to_array<const char*>(
    {"text", "content", "value", "name", "main", "title", "display", "body",
     "label", "full_name", "fullname", "original", "date", "url"});
constexpr auto kQualifierNames = std::to_array<const char*>(
    {"type", "kind", "role", "style", "date", "jobTitle"});

std::string number_text(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 number, std::chars_format::fixed, 0);
  return end.ec == std::errc() ? std::string(digits.data(), end.ptr)
                               : std::string();
}

// The text of a string or a number; empty for all else.
std::string scalar_text(const element& value) {
  std::string_view text;
  std::int64_t whole = 0;
  std::uint64_t large = 0;
  double real = 0;
  if (value.get(text) == simdjson::SUCCESS) {
    return std::string(text);
  }
  if (value.is_int64() && value.get(whole) == simdjson::SUCCESS) {
    return std::to_string(whole);
  }
  if (value.is_uint64() && value.get(large) == simdjson::SUCCESS) {
    return std::to_string(large);
  }
  if (value.is_double() && value.get(real) == simdjson::SUCCESS) {
    return number_text(real);
  }
  return {};
}

template <std::size_t Size>
std::string first_of(const simdjson::dom::object& object,
                     const std::array<const char*, Size>& names) {
  for (const char* name : names) {
    element value;
    if (object.at_key(name).get(value) == simdjson::SUCCESS) {
      if (std::string text = scalar_text(value); !text.empty()) {
        return text;
      }
    }
  }
  return {};
}

void add_values(const element& value, int depth,
                std::vector<FieldValue>& values) {
  simdjson::dom::array array;
  if (value.get(array) == simdjson::SUCCESS) {
    if (depth < kDeepest) {
      for (const element each : array) {
        add_values(each, depth + 1, values);
      }
    }
    return;
  }
  FieldValue found;
  simdjson::dom::object object;
  if (value.get(object) == simdjson::SUCCESS) {
    found = {first_of(object, kTextNames), first_of(object, kQualifierNames)};
  } else {
    found.text = scalar_text(value);
  }
  if (!found.text.empty()) {
    values.push_back(std::move(found));
  }
}

}  // namespace

std::vector<FieldValue> json_values(const element& value) {
  std::vector<FieldValue> values;
  add_values(value, 0, values);
  return values;
}

std::string_view json_text(const simdjson::dom::object& object,
                           std::string_view name) {
  std::string_view text;
  return object.at_key(name).get(text) == simdjson::SUCCESS
             ? text
             : std::string_view();
}

}  // namespace morgue
