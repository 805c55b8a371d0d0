#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// Makes the words of a query safe from a parser of options, which would take
// `-tiktok` for options t, i, k ...: words that must not be taken for options
// get a mark in front.  These are what begins with one dash and is longer than
// an option, what begins with a bracket, and everything after `--`.
// `value_options` are options whose value is the next argument; `long_names`
// the long ones, without dashes.
// Throws Error(kBadInput) where one dash stands before a long option's name.
std::vector<std::string> with_words_marked(
    const std::vector<std::string>& arguments,
    const std::vector<std::string>& value_options,
    const std::vector<std::string>& long_names);

// True where with_words_marked put its mark.
bool is_marked(std::string_view argument);
std::string unmarked(std::string_view argument);

// The name that is spelt most like `typed`; empty where none is near.
std::string nearest_name(std::string_view typed,
                         const std::vector<std::string>& names);

}  // namespace morgue
