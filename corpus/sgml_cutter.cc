#include "corpus/sgml_cutter.h"

namespace morgue {

SgmlCutter::SgmlCutter(ByteSource& source, std::string_view element)
    : RecordCutter(source),
      opening_("<" + std::string(element)),
      closing_("</" + std::string(element) + ">") {}

bool SgmlCutter::opens(std::string_view bytes) const {
  if (!bytes.starts_with(opening_) || bytes.size() == opening_.size()) {
    return false;
  }
  const char after = bytes[opening_.size()];
  return after == '>' || after == ' ' || after == '\n' || after == '\r';
}

std::size_t SgmlCutter::find_end(std::string_view bytes, std::size_t from) {
  std::size_t at = from > closing_.size() ? from - closing_.size() : 0;
  for (at = bytes.find('<', at); at != bytes.npos;
       at = bytes.find('<', at + 1)) {
    const std::string_view tag = bytes.substr(at);
    if (tag.starts_with(closing_)) {
      return at + closing_.size();
    }
    if (at > 0 && opens(tag)) {
      return at;
    }
  }
  return kOpen;
}

}  // namespace morgue
