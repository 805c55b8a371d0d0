#include "indexer/large_pages.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace morgue {
namespace {

constexpr const char* kVariable = "GLIBC_TUNABLES";
constexpr const char* kLargePages =
    "glibc.malloc.hugetlb=1:"
    "glibc.malloc.mmap_threshold=1073741824:"
    "glibc.malloc.trim_threshold=2147483648:"
    "glibc.malloc.top_pad=67108864";

}  // namespace

void restart_with_large_pages(char** argv) {
  if (std::getenv(kVariable) == nullptr &&
      ::setenv(kVariable, kLargePages, 0) == 0) {
    // By its own path, so that it keeps its name.
    std::error_code unknown;
    const auto program =
        std::filesystem::read_symlink("/proc/self/exe", unknown);
    ::execv(program.c_str(), argv);
  }
}

}  // namespace morgue
