#pragma once

#include <vector>

namespace morgue {

// Microseconds.
struct Spent {
  double cpu = 0;  // of the calling thread
  double wall = 0;
};

// Runs from its construction on.  Read it on the thread that made it.  What
// reading the CPU clock costs counts as CPU time, not as wall time.
class Stopwatch {
 public:
  Stopwatch();
  Spent spent() const;

 private:
  Spent start_;
};

// The value below which that share (0 .. 1) of the values lie, one of the
// values themselves; 0 where there are none.
double quantile(std::vector<double> values, double share);

// The most memory that this process has held, in bytes.
double peak_memory();

}  // namespace morgue
