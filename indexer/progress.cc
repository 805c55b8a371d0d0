#include "indexer/progress.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

namespace morgue {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;

constexpr milliseconds kRedraw{200};
constexpr milliseconds kReport{5000};
constexpr milliseconds kStoring{300};
constexpr double kFirstGuess = 15;  // seconds

std::string clock_time(double seconds) {
  const auto whole = static_cast<unsigned long>(seconds);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%lu:%02lu", whole / 60, whole % 60);
  return text.data();
}

}  // namespace

std::string with_separators(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) {
    digits.insert(i - 3, ",");
  }
  return digits;
}

std::string one_decimal(double number) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  return text.data();
}

Progress::Progress(ProgressStyle style, std::ostream& out)
    : style_(style), out_(out) {}

void Progress::advance(std::uint64_t articles, std::uint64_t taken,
                       std::uint64_t total) {
  articles_ += articles;
  note_storing();
  taken_ = taken;
  total_ = total;
  show_now_and_then();
}

// Whoever reads an article and comes back after a while has stored a batch.
void Progress::note_storing() {
  const auto now = Clock::now();
  if (now - asked_ >= kStoring) {
    stored_seconds_ = seconds();
    stored_bytes_ = earlier_bytes_ + taken_;
  }
  asked_ = now;
}

void Progress::reach(std::uint64_t articles, std::uint64_t total) {
  articles_ = articles;
  articles_in_all_ = total;
  show_now_and_then();
}

void Progress::show_now_and_then() {
  if (style_ == ProgressStyle::kNone) {
    return;
  }
  const auto now = Clock::now();
  if (now - shown_ >= (style_ == ProgressStyle::kLine ? kRedraw : kReport)) {
    shown_ = now;
    show();
  }
}

void Progress::next_input() {
  earlier_bytes_ += taken_;
  taken_ = 0;
  total_ = 0;
}

void Progress::finish() {
  if (style_ == ProgressStyle::kLine) {
    out_ << "\r\033[K" << std::flush;
  }
}

double Progress::seconds() const {
  return duration<double>(Clock::now() - start_).count();
}

void Progress::show() {
  switch (style_) {
    case ProgressStyle::kLine:
      out_ << "\r\033[K" << line() << std::flush;
      break;
    case ProgressStyle::kPlain:
      out_ << line() << std::endl;
      break;
    case ProgressStyle::kJson:
      out_ << json() << std::endl;
      break;
    case ProgressStyle::kNone:
      break;
  }
}

double Progress::megabytes_per_second() const {
  return static_cast<double>(earlier_bytes_ + taken_) / 1e6 / seconds();
}

double Progress::seconds_left() const {
  if (articles_ > 0 && articles_in_all_ >= articles_) {
    return seconds() * static_cast<double>(articles_in_all_ - articles_) /
           static_cast<double>(articles_);
  }
  if (taken_ == 0 || total_ < taken_) {
    return -1;
  }
  if (stored_seconds_ > 0 && stored_bytes_ > 0) {
    const double per_byte =
        stored_seconds_ / static_cast<double>(stored_bytes_);
    const auto in_all = static_cast<double>(earlier_bytes_ + total_);
    return std::max(0.0, in_all * per_byte - seconds());
  }
  if (seconds() < kFirstGuess) {
    return -1;  // as long as nothing was stored reading alone looks too fast
  }
  const double speed = static_cast<double>(earlier_bytes_ + taken_) / seconds();
  return static_cast<double>(total_ - taken_) / speed;
}

std::string Progress::line() const {
  std::string text = with_separators(articles_);
  text += articles_in_all_ > 0
              ? " of " + with_separators(articles_in_all_) + " articles  "
              : " articles  " + one_decimal(megabytes_per_second()) + " MB/s  ";
  text += clock_time(seconds());
  if (const double left = seconds_left(); left >= 0) {
    text += "  about " + clock_time(left) + " left";
  }
  return text;
}

std::string Progress::json() const {
  std::string text =
      R"({"type":"progress","articles":)" + std::to_string(articles_);
  text += articles_in_all_ > 0
              ? R"(,"articles_in_all":)" + std::to_string(articles_in_all_)
              : R"(,"mb_per_second":)" + one_decimal(megabytes_per_second());
  text += R"(,"seconds":)" + one_decimal(seconds());
  if (const double left = seconds_left(); left >= 0) {
    text += R"(,"seconds_left":)" + one_decimal(left);
  }
  return text + "}";
}

}  // namespace morgue
