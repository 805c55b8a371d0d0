#include "corpus/charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <type_traits>
#include <utility>

#include <iconv.h>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr auto kSeenThrough = std::to_array<std::string_view>(
    {"utf8", "ascii", "usascii", "iso88591", "latin1", "windows1252", "cp1252",
     "iso885915",
     // Wrong, since the markup was found in single bytes.
     "utf16", "utf16le", "utf16be", "ucs2", "utf32"});
// What publishers write, plainly, and the set that they mean, as browsers take
// it (WHATWG Encoding Standard, section 4.2): mostly a larger one.
constexpr auto kLabels =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"gb2312", "GB18030"},
        {"gbk", "GB18030"},
        {"xgbk", "GB18030"},
        {"shiftjis", "CP932"},
        {"sjis", "CP932"},
        {"xsjis", "CP932"},
        {"euckr", "CP949"},
        {"ksc5601", "CP949"},
        {"ksc56011987", "CP949"},
        {"big5", "BIG5-HKSCS"},
        {"iso88598i", "ISO-8859-8"},
        {"iso88599", "CP1254"},
        {"iso885911", "CP874"},
        {"tis620", "CP874"},
    });
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kLongestCharset = 40;
constexpr std::size_t kConversionBlock = 4096;

struct CloseIconv {
  void operator()(iconv_t conversion) const { iconv_close(conversion); }
};
using Conversion = std::unique_ptr<std::remove_pointer_t<iconv_t>, CloseIconv>;

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (is_ascii_alnum(c)) {
      plain += ascii_lower(c);
    }
  }
  return plain;
}

std::string name_for_iconv(std::string_view charset) {
  const std::string plain = plain_name(charset);
  for (const auto& [label, meant] : kLabels) {
    if (plain == label) {
      return std::string(meant);
    }
  }
  return std::string(charset);
}

bool is_name(std::string_view charset) {
  return !charset.empty() && charset.size() <= kLongestCharset &&
         std::all_of(charset.begin(), charset.end(), [](char c) {
           return is_ascii_alnum(c) || c == '-' || c == '_' || c == ':' ||
                  c == '.';
         });
}

// None where the C library does not know the name.
Conversion conversion_from(const std::string& charset) {
  // NOLINTNEXTLINE: iconv_open's way to say no is a pointer of -1.
  const iconv_t opened = iconv_open("UTF-8", charset.c_str());
  return Conversion(
      opened == reinterpret_cast<iconv_t>(-1) ? nullptr : opened);  // NOLINT
}

// Converts all of the bytes; a malformed one is replaced and skipped.  nullopt
// where there is no conversion.
std::optional<std::string> convert(const Conversion& conversion,
                                   std::string_view bytes) {
  if (!conversion) {
    return std::nullopt;
  }
  std::string text;
  text.reserve(bytes.size() * 2);
  std::array<char, kConversionBlock> block{};
  // iconv takes it as char*, and writes nothing there.
  char* from = const_cast<char*>(bytes.data());  // NOLINT
  std::size_t left = bytes.size();
  while (left > 0) {
    char* into = block.data();
    std::size_t room = block.size();
    const std::size_t outcome =
        iconv(conversion.get(), &from, &left, &into, &room);
    const int fault = errno;
    text.append(block.data(), block.size() - room);
    if (outcome == static_cast<std::size_t>(-1) && fault != E2BIG) {
      text += kReplacement;
      ++from;
      --left;
    }
  }
  return text;
}

}  // namespace

std::optional<std::string> from_charset(std::string_view bytes,
                                        std::string_view charset) {
  const std::string plain = plain_name(charset);
  const bool seen_through = std::find(kSeenThrough.begin(), kSeenThrough.end(),
                                      plain) != kSeenThrough.end();
  if (seen_through || !is_name(charset)) {
    return std::nullopt;
  }
  return convert(conversion_from(name_for_iconv(charset)), bytes);
}

}  // namespace morgue
