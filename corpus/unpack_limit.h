#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "corpus/byte_stream.h"

namespace morgue {

class ByteSource;

// What all that lies in one container file, however deep, may come to: a few
// bytes can be made to unpack to petabytes.  Shared by the inputs inside; one
// thread at a time.
class UnpackLimit {
 public:
  // `outermost` is the file itself and must live longer.
  explicit UnpackLimit(const ByteSource& outermost) : outermost_(outermost) {}

  // Text packs to a tenth, lists of much the same lines to a hundredth.
  static constexpr std::uint64_t kMostTimes = 250;
  // Small files may be packed better than that.
  static constexpr std::uint64_t kAlways = std::uint64_t{32} << 20;
  static constexpr std::uint64_t kMostEntries = 10'000'000;
  // Containers within containers, the outermost one included.
  static constexpr int kDeepest = 4;

  // Counts bytes that were unpacked, at every level; false from where it is
  // too much.
  bool take(std::size_t bytes);

  // Counts an entry; false from where there are too many.
  bool take_entry() { return ++entries_ <= kMostEntries; }

  bool spent() const { return spent_; }

 private:
  const ByteSource& outermost_;
  std::uint64_t unpacked_ = 0;
  std::uint64_t entries_ = 0;
  bool spent_ = false;
};

// The same stream, which ends as damaged where the limit is reached; as it
// is where there is no limit.
std::unique_ptr<ByteStream> limited(std::unique_ptr<ByteStream> stream,
                                    std::shared_ptr<UnpackLimit> limit);

}  // namespace morgue
