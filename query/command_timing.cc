#include "query/command_timing.h"

#include <ostream>
#include <string>

namespace morgue {
namespace {

std::string in_milliseconds(std::chrono::steady_clock::duration duration) {
  using std::chrono::duration_cast;
  const auto tenths =
      duration_cast<std::chrono::microseconds>(duration).count() / 100;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) +
         " ms";
}

}  // namespace

void CommandTiming::print(std::ostream& err) const {
  err << "timing: opened " << in_milliseconds(opened_ - started_)
      << ", searched " << in_milliseconds(searched_ - opened_) << ", printed "
      << in_milliseconds(Clock::now() - searched_) << '\n';
}

}  // namespace morgue
