#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/options.h"

namespace morgue {

// "text", "jsonl" ...
std::string_view name_of(OutputFormat format);
std::optional<OutputFormat> output_format_named(std::string_view name);

// What --format may say for a command, the one that is taken without it first;
// empty where it has no such option.
std::vector<OutputFormat> formats_of(QueryCommand command);

// "text, jsonl, csv"
std::string names_of(const std::vector<OutputFormat>& formats);

}  // namespace morgue
