#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace morgue {

// Stems folded words in one language (Snowball, as Xapian has it).  Remembers
// what it has stemmed.  Not for use by two threads.
class Stemmer {
 public:
  // How many words are remembered; a power of two, 64 bytes each.  Many for a
  // whole archive's words, few for those of a page.
  enum class Memory : std::size_t { kFew = 1 << 8, kMany = 1 << 16 };

  // A BCP 47 tag; a language without a stemmer leaves words as they are.
  explicit Stemmer(std::string_view language, Memory memory = Memory::kMany);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // False where words are left as they are.
  bool stems() const;

  // Valid until the stemmer is destroyed or its next call.
  std::string_view stem(std::string_view word);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue
