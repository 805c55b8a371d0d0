#pragma once

#include <cstddef>
#include <string_view>

#include <gumbo.h>

namespace morgue {

// A tag of a page as it stands, taken apart no further than its name.
struct HtmlTag {
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  std::string_view name;       // as it is written
  std::string_view text;       // from '<' to '>', both included
  std::size_t attributes = 0;  // about how many
  bool closes = false;         // </name>
  bool complete = false;       // false: the page ended first
};

// The tag that opens at the start of `html`: "<" and a letter, or "</" and
// one.  Quotes around the values of attributes may hold ">".
HtmlTag scan_html_tag(std::string_view html);

// Where `</name` next stands at or after `from`, whatever its case; npos where
// it does not.
std::size_t find_end_tag(std::string_view html, std::string_view name,
                         std::size_t from);

}  // namespace morgue
