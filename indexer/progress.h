#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace morgue {

enum class ProgressStyle {
  kNone,
  kLine,   // one line, redrawn, for a terminal
  kPlain,  // a line every five seconds
  kJson,   // a JSON object every five seconds
};

// Tells how far a long piece of work has come: articles, MB/s of input
// (where there is input), time left.
class Progress {
 public:
  Progress(ProgressStyle style, std::ostream& out);

  // `articles` more are done; `taken` of `total` bytes of the input in hand
  // (0: not known) are read.
  void advance(std::uint64_t articles, std::uint64_t taken,
               std::uint64_t total);

  // So many of so many articles are done, of work that reads no input.
  void reach(std::uint64_t articles, std::uint64_t total);

  // Another input follows.
  void next_input();

  // Clears the line.
  void finish();

  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;

  void note_storing();
  void show_now_and_then();
  void show();
  std::string line() const;
  std::string json() const;
  double megabytes_per_second() const;
  double seconds_left() const;  // below 0: not known

  ProgressStyle style_;
  std::ostream& out_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_ = start_;
  std::uint64_t articles_ = 0;
  std::uint64_t articles_in_all_ = 0;  // 0: not known
  std::uint64_t earlier_bytes_ = 0;    // of inputs that are done
  std::uint64_t taken_ = 0;
  std::uint64_t total_ = 0;
  // When the latest batch was stored, and how many bytes had been read by then:
  // what is read since waits for its own storing.
  Clock::time_point asked_ = start_;
  double stored_seconds_ = 0;  // 0: none was yet
  std::uint64_t stored_bytes_ = 0;
};

// "1,204", "12.3".
std::string with_separators(std::uint64_t number);
std::string one_decimal(double number);

}  // namespace morgue
