#pragma once

#include "corpus/record_cutter.h"

namespace morgue {

// The control characters that frame a story on a wire.
inline constexpr char kStartOfHeader = '\x01';
inline constexpr char kStartOfText = '\x02';
inline constexpr char kEndOfText = '\x03';
inline constexpr char kEndOfTransmission = '\x04';

// A story reaches from its start of header to the end of transmission, or to
// the next story's start where that is missing.  What fills the time between
// stories is skipped; other text there is a piece of its own.
class AnpaCutter : public RecordCutter {
 public:
  using RecordCutter::RecordCutter;

 private:
  std::size_t gap(std::string_view bytes) override;
  std::size_t find_end(std::string_view bytes, std::size_t from) override;
};

}  // namespace morgue
