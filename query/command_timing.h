#pragma once

#include <chrono>
#include <iosfwd>

namespace morgue {

// Where the time of a command goes: from its making to opened(), from there to
// searched(), and on to print().
class CommandTiming {
 public:
  void opened() { opened_ = Clock::now(); }
  void searched() { searched_ = Clock::now(); }

  // "timing: opened 9.8 ms, searched 1.2 ms, printed 0.4 ms"
  void print(std::ostream& err) const;

 private:
  using Clock = std::chrono::steady_clock;

  Clock::time_point started_ = Clock::now();
  Clock::time_point opened_ = started_;
  Clock::time_point searched_ = started_;
};

}  // namespace morgue
