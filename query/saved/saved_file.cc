#include "query/saved/saved_file.h"

#include <cstdlib>

#include "archive/error.h"

namespace morgue {
namespace {

// A folder that the environment names; empty where it names none that counts.
std::filesystem::path named_folder(const char* variable) {
  const char* value = std::getenv(variable);
  std::filesystem::path folder = value != nullptr ? value : "";
  // The specification has relative paths passed over.
  return folder.is_absolute() ? folder : std::filesystem::path();
}

}  // namespace

std::filesystem::path saved_queries_file() {
  std::filesystem::path folder = named_folder("XDG_CONFIG_HOME");
  if (folder.empty()) {
    const std::filesystem::path home = named_folder("HOME");
    if (home.empty()) {
      throw Error(Failure::kBadInput,
                  "saved queries are in the home folder, and neither HOME nor "
                  "XDG_CONFIG_HOME names one");
    }
    folder = home / ".config";
  }
  return folder / "morgue" / "saved-queries";
}

}  // namespace morgue
