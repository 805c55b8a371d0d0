#pragma once

#include <memory>

#include "corpus/record_cutter.h"

namespace morgue {

// Cuts JSON values that do not stand on lines of their own: the elements of
// one array, or values that follow each other.  Counts brackets and quotes
// only, in constant space; the parser judges what is inside.
class JsonValueCutter : public RecordCutter {
 public:
  using RecordCutter::RecordCutter;

 protected:
  std::size_t gap(std::string_view bytes) override;

 private:
  std::size_t find_end(std::string_view bytes, std::size_t from) override;
  bool step(char c);

  bool array_opened_ = false;
  bool in_string_ = false;
  bool escaped_ = false;
  std::size_t depth_ = 0;
};

// Lines where every line holds a value, else the cutter above.  Looks at the
// beginning only.
std::unique_ptr<RecordCutter> make_json_cutter(ByteSource& source);

}  // namespace morgue
