#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/byte_source.h"

namespace morgue {

// The bytes of one record and where they stand.
struct CutRecord {
  std::string_view bytes;    // valid until the next record is cut
  std::uint64_t offset = 0;  // in the unpacked stream
  std::uint64_t line = 1;    // where the record starts
  bool too_large = false;    // `bytes` is empty then
  bool at_end = false;       // the input ended before the record did
};

// Cuts a stream into records.  A record over kLargestRecord is run past
// without being held.  One thread at a time.
class RecordCutter {
 public:
  explicit RecordCutter(ByteSource& source) : source_(source) {}
  virtual ~RecordCutter() = default;
  RecordCutter(const RecordCutter&) = delete;
  RecordCutter& operator=(const RecordCutter&) = delete;

  std::optional<CutRecord> next();

  // Ends the record handed out last after `size` bytes; the rest of it is cut
  // again.
  void shorten(std::size_t size) { taken_ = size; }

 protected:
  static constexpr std::size_t kOpen = std::string_view::npos;

  // Bytes of what stands before the next record.
  virtual std::size_t gap(std::string_view /*bytes*/) { return 0; }

  // The size of the record that `bytes` begins with; kOpen where its end is
  // not among them.  What lies before `from` was looked at in an earlier
  // call for the same record.
  virtual std::size_t find_end(std::string_view bytes, std::size_t from) = 0;

 private:
  // How far a find_end may have to look back for a sign it saw half of.
  static constexpr std::size_t kLookBack = 64;

  bool skip_gap();
  void consume(std::size_t size);
  void run_past();

  ByteSource& source_;
  std::size_t taken_ = 0;  // of the view, by the record handed out last
  std::uint64_t line_ = 1;
};

// Lines, with what ends them.
class LineCutter : public RecordCutter {
 public:
  using RecordCutter::RecordCutter;

 private:
  std::size_t find_end(std::string_view bytes, std::size_t from) override;
};

// The whole input as one record.
class WholeCutter : public RecordCutter {
 public:
  using RecordCutter::RecordCutter;

 private:
  std::size_t find_end(std::string_view /*bytes*/,
                       std::size_t /*from*/) override {
    return kOpen;
  }
};

}  // namespace morgue
