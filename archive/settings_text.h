#pragma once

#include <string>
#include <string_view>

#include "archive/settings.h"

namespace morgue {

// The MORGUE file's text.  Throws Error(kBadInput) where a value has a line
// break.
std::string to_text(const ArchiveSettings& settings);

// Throws Error(kCorrupt, kNewerFormat); the messages open with `act`.
ArchiveSettings parse_settings(std::string_view text, const std::string& act);

}  // namespace morgue
