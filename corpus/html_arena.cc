#include "corpus/html_arena.h"

#include <algorithm>
#include <cstring>

namespace morgue {

std::byte* HtmlArena::take(std::size_t size) {
  if (size > left_) {
    const std::size_t chunk = std::max(size, kChunk);
    void* const fresh = taken_ + chunk > limit_ ? nullptr : std::malloc(chunk);
    if (fresh == nullptr) {
      std::longjmp(exhausted_, 1);  // NOLINT(cert-err52-cpp)
    }
    taken_ += chunk;
    chunks_.emplace_back(fresh);
    if (size > kChunk) {
      return static_cast<std::byte*>(fresh);
    }
    next_ = static_cast<std::byte*>(fresh);
    left_ = chunk;
  }
  std::byte* const block = next_;
  next_ += size;
  left_ -= size;
  return block;
}

void* HtmlArena::allocate(std::size_t size) {
  const std::size_t steps = (size + kStep - 1) / kStep;
  if (steps < kSteps && free_[steps] != nullptr) {
    Free* const block = free_[steps];
    free_[steps] = block->next;
    return block;
  }
  std::byte* const header = take((steps + 1) * kStep);
  std::memcpy(header, &steps, sizeof steps);
  return header + kStep;
}

void HtmlArena::deallocate(void* block) {
  if (block == nullptr) {
    return;
  }
  std::size_t steps = 0;
  std::memcpy(&steps, static_cast<std::byte*>(block) - kStep, sizeof steps);
  if (steps > 0 && steps < kSteps) {
    auto* const freed = static_cast<Free*>(block);
    freed->next = free_[steps];
    free_[steps] = freed;
  }
}

}  // namespace morgue
