#include "corpus/spacing.h"

#include <cstdint>
#include <cstring>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHighs = 0x8080808080808080U;
constexpr std::uint64_t kLows = ~kHighs;

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_unprinted(char c) {
  const auto code = static_cast<unsigned char>(c);
  return code < 0x20 || code == 0x7F;
}

// The high bit of every byte that equals `wanted`.
std::uint64_t equal_bytes(std::uint64_t eight, std::uint64_t wanted) {
  const std::uint64_t differing = eight ^ (kOnes * wanted);
  return ~(((differing & kLows) + kLows) | differing | kLows);
}

// The high bit of every byte below 0x20.
std::uint64_t control_bytes(std::uint64_t eight) {
  const std::uint64_t not_below = (eight & kLows) + kOnes * (0x80U - 0x20U);
  return ~(not_below | eight) & kHighs;
}

}  // namespace

bool is_single_spaced(std::string_view text) {
  if (text.size() != trimmed(text).size()) {
    return false;
  }
  bool after_space = false;
  std::size_t i = 0;
  for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, sizeof eight);
    const std::uint64_t spaces = equal_bytes(eight, ' ');
    const std::uint64_t before = (spaces << 8U) | (after_space ? 0x80U : 0U);
    if ((control_bytes(eight) | equal_bytes(eight, 0x7F) | (spaces & before)) !=
        0) {
      return false;
    }
    after_space = (spaces >> 63U) != 0;
  }
  for (; i < text.size(); ++i) {
    if (is_unprinted(text[i]) || (text[i] == ' ' && after_space)) {
      return false;
    }
    after_space = text[i] == ' ';
  }
  return true;
}

std::string single_spaced(std::string_view text) {
  if (is_single_spaced(text)) {
    return std::string(text);
  }
  text = trimmed(text);
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;  // of text that is copied as it stands
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool alone =
        text[i] == ' ' && i + 1 < text.size() && !is_blank(text[i + 1]);
    if (!is_blank(text[i]) || alone) {
      continue;
    }
    out.append(text, run, i - run);
    out += ' ';
    while (i + 1 < text.size() && is_blank(text[i + 1])) {
      ++i;
    }
    run = i + 1;
  }
  return out.append(text, run, text.npos);
}

std::string with_all_replaced(std::string_view text, std::string_view what,
                              std::string_view by) {
  std::string replaced;
  replaced.reserve(text.size());
  for (std::size_t at = text.find(what); at != text.npos;
       at = text.find(what)) {
    replaced.append(text.substr(0, at)).append(by);
    text.remove_prefix(at + what.size());
  }
  return replaced.append(text);
}

}  // namespace morgue
