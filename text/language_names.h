#pragma once

#include <span>
#include <string_view>

// The languages that Morgue knows by name: all of ISO 639-1, and those of
// ISO 639-3 that cld2 can tell or that news is published in.
namespace morgue {

struct LanguageName {
  std::string_view tag;            // BCP 47
  std::string_view alpha3;         // ISO 639-2/T; empty: the tag
  std::string_view bibliographic;  // ISO 639-2/B where it differs
  std::string_view name;           // English, folded
};

struct OtherName {
  std::string_view name;  // folded
  std::string_view tag;
};

std::span<const LanguageName> language_names();  // in order of their tags
std::span<const OtherName> other_language_names();

}  // namespace morgue
