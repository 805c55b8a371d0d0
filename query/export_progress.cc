#include "query/export_progress.h"

#include <ostream>

#include "query/counted.h"

namespace morgue {
namespace {

constexpr std::chrono::milliseconds kRedraw(200);
constexpr std::uint64_t kLookAtClock = 256;  // articles

}  // namespace

ExportProgress::ExportProgress(bool shown, std::uint64_t total,
                               std::ostream& err)
    : shown_(shown), total_(total), err_(err) {}

void ExportProgress::advance() {
  ++done_;
  if (shown_ && done_ % kLookAtClock == 0 && Clock::now() - drawn_ > kRedraw) {
    draw();
  }
}

void ExportProgress::draw() {
  drawn_ = Clock::now();
  on_screen_ = true;
  err_ << '\r' << grouped(done_) << " of " << counted(total_, "article")
       << std::flush;
}

void ExportProgress::finish() {
  if (on_screen_) {
    err_ << "\r\x1b[K" << std::flush;
    on_screen_ = false;
  }
}

}  // namespace morgue
