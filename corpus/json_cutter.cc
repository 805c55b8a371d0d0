#include "corpus/json_cutter.h"

#include "corpus/encoding.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kBeginning = 4096;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}  // namespace

std::size_t JsonValueCutter::gap(std::string_view bytes) {
  in_string_ = false;
  escaped_ = false;
  depth_ = 0;
  std::size_t size = bytes.size() - without_mark(bytes).size();
  for (; size < bytes.size(); ++size) {
    const char c = bytes[size];
    const bool opens = c == '[' && !array_opened_;
    if (!opens && c != ',' && c != ']' && !is_space(c)) {
      break;
    }
    array_opened_ = array_opened_ || opens;
  }
  // Not the array's bracket if a bare value came first.
  array_opened_ = array_opened_ || size < bytes.size();
  return size;
}

std::size_t JsonValueCutter::find_end(std::string_view bytes,
                                      std::size_t from) {
  for (std::size_t i = from; i < bytes.size(); ++i) {
    const char c = bytes[i];
    const bool between = depth_ == 0 && !in_string_;
    if (i > 0 && between && (c == ',' || c == ']' || is_space(c))) {
      return i;
    }
    if (step(c)) {
      return i + 1;
    }
  }
  return kOpen;
}

// True where `c` closes the value.
bool JsonValueCutter::step(char c) {
  if (in_string_) {
    const bool ends = c == '"' && !escaped_;
    escaped_ = c == '\\' && !escaped_;
    in_string_ = !ends;
    return ends && depth_ == 0;
  }
  if (c == '"') {
    in_string_ = true;
  } else if (c == '{' || c == '[') {
    ++depth_;
  } else if ((c == '}' || c == ']') && depth_ > 0) {
    --depth_;
    return depth_ == 0;
  }
  return false;
}

std::unique_ptr<RecordCutter> make_json_cutter(ByteSource& source) {
  const std::string_view head = trimmed(without_mark(source.peek(kBeginning)));
  const std::string_view line = head.substr(0, head.find('\n'));
  const bool one_value_many_lines =
      trimmed(line) == "{" && line.size() < head.size();
  if (head.starts_with('[') || one_value_many_lines) {
    return std::make_unique<JsonValueCutter>(source);
  }
  return std::make_unique<LineCutter>(source);
}

}  // namespace morgue
