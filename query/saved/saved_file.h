#pragma once

#include <filesystem>

namespace morgue {

// Where the user's saved queries are: morgue/saved-queries in XDG_CONFIG_HOME,
// or in .config in HOME where that is not set (the XDG Base Directory
// Specification).  Throws Error(kBadInput) where there is neither.
std::filesystem::path saved_queries_file();

}  // namespace morgue
