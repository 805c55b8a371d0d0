#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// What stands before the text of a story on a wire.
struct AnpaHeader {
  bool is_anpa = false;  // and not IPTC 7901
  std::string number;    // "W2607", "eca0003"
  std::uint8_t urgency = 0;
  std::string category;  // "a", "i"
  std::string agency;    // "dpa", where the header names it
  std::string slugline;  // "BC-US--Ethanol", "Switzerland/migration/UN"
  std::vector<std::string> keywords;
};

// `header` is what stands between the start of header and the start of text.
AnpaHeader parse_anpa_header(std::string_view header);

// When the story was sent, from what follows its text, in ISO 8601:
// "AP-WF-11-13-13 0745GMT" or "212322 GMT Nov 18".  Empty where it does not
// say.
std::string anpa_sent(std::string_view trailer);

}  // namespace morgue
