#pragma once

#include <filesystem>
#include <string>

#include "indexer/archive_check.h"

namespace morgue {

// What check_archive finds wrong, a line each; empty: nothing.
inline std::string differences(const std::filesystem::path& archive) {
  std::string all;
  for (const std::string& difference : check_archive(archive).differences) {
    all += difference + "\n";
  }
  return all;
}

}  // namespace morgue
