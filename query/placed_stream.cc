#include "query/placed_stream.h"

#include <cstddef>

#include "archive/indexed_text.h"
#include "archive/schema.h"
#include "archive/token_code.h"

namespace morgue {

PlacedText placed_text(std::span<const std::uint8_t> stream,
                       const CodeWords& words) {
  PlacedText text;
  std::size_t region = 0;
  text.begin_text();
  TokenWalk walk(stream);
  for (std::uint32_t code = 0; walk.next(code);) {
    if (code >= kFirstWord) {
      text.add_word(words.find(code, region));
    } else if (code == kNewSentence) {
      text.begin_sentence();
    } else if (code == kTextEnd || code == kFieldEnd) {
      region += code == kFieldEnd ? 1 : 0;
      text.pass_gap(code == kFieldEnd ? kFieldGap : kTextGap);
      text.begin_text();
    }
  }
  return text;
}

}  // namespace morgue
