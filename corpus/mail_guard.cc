#include "corpus/mail_guard.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kMostMarks = 100'000;
constexpr std::size_t kLongestAddresses = std::size_t{256} << 10;
constexpr std::size_t kLongestHeaderName = 80;

// In small letters.
constexpr auto kAddressHeaders = std::to_array<std::string_view>(
    {"from", "to", "cc", "bcc", "sender", "reply-to", "resent-from",
     "resent-to", "resent-cc", "resent-bcc", "resent-sender",
     "resent-reply-to"});

bool holds_addresses(std::string_view name) {
  const std::string folded = ascii_lower(name);
  return std::find(kAddressHeaders.begin(), kAddressHeaders.end(), folded) !=
         kAddressHeaders.end();
}

bool is_header_char(char c) { return is_ascii_alnum(c) || c == '-'; }

}  // namespace

std::string_view mail_header_name(std::string_view line) {
  const std::size_t colon = line.substr(0, kLongestHeaderName).find(':');
  const std::string_view name = line.substr(0, colon == line.npos ? 0 : colon);
  return std::all_of(name.begin(), name.end(), is_header_char)
             ? name
             : std::string_view();
}

std::string_view mail_danger(std::string_view message) {
  std::size_t marks = 0;
  std::size_t addresses = 0;  // bytes of the header that goes on
  bool in_addresses = false;
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('\n'), message.size());
    const std::string_view line = message.substr(0, end);
    message.remove_prefix(std::min(end + 1, message.size()));
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (!goes_on) {
      const std::string_view name = mail_header_name(line);
      marks += !name.empty() || line.starts_with("--") ? 1 : 0;
      in_addresses = holds_addresses(name);
      addresses = 0;
    }
    addresses += in_addresses ? line.size() : 0;
    if (marks > kMostMarks) {
      return "has more parts or headers than any message";
    }
    if (addresses > kLongestAddresses) {
      return "has more addresses than any message";
    }
  }
  return {};
}

}  // namespace morgue
