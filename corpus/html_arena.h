#pragma once

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

namespace morgue {

// Memory for one parse by gumbo, given back all at once: gumbo's own way of
// freeing a tree recurses as deep as the page nests.  Blocks that gumbo lets
// go of while it parses are used again.  One thread at a time.
class HtmlArena {
 public:
  explicit HtmlArena(std::size_t limit) : limit_(limit) {}

  // Where the parse returns to when the page wants more than the limit: gumbo
  // has no way to hear that there is no memory.  It is C and holds nothing
  // that would have to be unwound.
  std::jmp_buf& exhausted() { return exhausted_; }

  void* allocate(std::size_t size);
  void deallocate(void* block);

 private:
  struct FreeChunk {
    void operator()(void* chunk) const { std::free(chunk); }
  };
  struct Free {
    Free* next;
  };
  // Blocks come in multiples of 16 bytes, after a header that tells which.
  static constexpr std::size_t kStep = 16;
  static constexpr std::size_t kSteps = 64;
  static constexpr std::size_t kChunk = std::size_t{256} << 10;

  std::byte* take(std::size_t size);

  std::size_t limit_;
  std::size_t taken_ = 0;
  std::vector<std::unique_ptr<void, FreeChunk>> chunks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::array<Free*, kSteps> free_{};
  std::jmp_buf exhausted_{};
};

}  // namespace morgue
