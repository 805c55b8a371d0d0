#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>

namespace morgue {

// How far an export has come: one line on a terminal, drawn anew some times a
// second, and taken away at the end.
class ExportProgress {
 public:
  // `shown`: false: nothing is drawn.
  ExportProgress(bool shown, std::uint64_t total, std::ostream& err);

  void advance();  // one article more
  void finish();

 private:
  using Clock = std::chrono::steady_clock;

  void draw();

  bool shown_;
  std::uint64_t total_;
  std::ostream& err_;
  std::uint64_t done_ = 0;
  Clock::time_point drawn_ = Clock::now();
  bool on_screen_ = false;
};

}  // namespace morgue
