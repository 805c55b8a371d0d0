#include "indexer/large_pages.h"

#include <cstdlib>

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
    ::execv("/proc/self/exe", argv);
  }
}

}  // namespace morgue
