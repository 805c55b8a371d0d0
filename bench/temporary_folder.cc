#include "bench/temporary_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include "archive/error.h"

namespace morgue {

TemporaryFolder::TemporaryFolder() {
  std::string name =
      (std::filesystem::temp_directory_path() / "morgue-bench-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw Error(Failure::kIo, "making a temporary folder " + name);
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace morgue
