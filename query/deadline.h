#pragma once

#include <chrono>
#include <cstdint>

namespace morgue {

// When a search must end.  Not for use by two threads.
class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  Deadline() = default;  // never
  explicit Deadline(Clock::time_point end) : end_(end), is_set_(true) {}

  // Whether it is over; once it is, it stays so.  Asked for every article, it
  // looks at the clock once in a while only.
  bool passed() {
    if (is_set_ && !passed_ && ++asked_ % kAskedPerLook == 0) {
      look();
    }
    return passed_;
  }

  // The same, by the clock.
  bool look() {
    passed_ = passed_ || (is_set_ && Clock::now() >= end_);
    return passed_;
  }

 private:
  static constexpr std::uint32_t kAskedPerLook = 64;

  Clock::time_point end_;
  bool is_set_ = false;
  bool passed_ = false;
  std::uint32_t asked_ = 0;
};

}  // namespace morgue
