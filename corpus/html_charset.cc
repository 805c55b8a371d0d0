#include "corpus/html_charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>
#include <utility>

#include <iconv.h>
#include <uchardet/uchardet.h>

#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kMetaWithin = 4096;
constexpr std::size_t kDetectedWithin = std::size_t{64} << 10;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What browsers take a label for (WHATWG Encoding Standard, section 4.2), in
// iconv's names.
constexpr auto kLabels =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"iso-8859-1", "CP1252"},
        {"latin1", "CP1252"},
        {"latin-1", "CP1252"},
        {"us-ascii", "CP1252"},
        {"ascii", "CP1252"},
        {"iso8859-1", "CP1252"},
        {"iso-8859-9", "CP1254"},
        {"iso-8859-11", "CP874"},
        {"tis-620", "CP874"},
        {"gb2312", "GB18030"},
        {"gbk", "GB18030"},
        {"x-gbk", "GB18030"},
        {"shift_jis", "CP932"},
        {"shift-jis", "CP932"},
        {"x-sjis", "CP932"},
        {"sjis", "CP932"},
        {"euc-kr", "CP949"},
        {"ks_c_5601-1987", "CP949"},
        {"ksc5601", "CP949"},
        {"big5", "BIG5-HKSCS"},
        {"iso-8859-8-i", "ISO-8859-8"},
        {"utf8", "UTF-8"},
        {"unicode", "UTF-16LE"},
        {"utf-16", "UTF-16LE"},
    });

// One of iconv's converters, closed at the end.
class Converter {
 public:
  explicit Converter(const std::string& from)
      : handle_(iconv_open("UTF-8", from.c_str())) {}
  ~Converter() {
    if (is_open()) {
      iconv_close(handle_);
    }
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool is_open() const {
    return handle_ != reinterpret_cast<iconv_t>(-1);  // NOLINT
  }

  // Bytes that mean nothing become U+FFFD; `whole` tells whether there were
  // none.
  std::string convert(std::string_view bytes, bool& whole) {
    std::string out(bytes.size() * 4 + 16, '\0');
    char* in = const_cast<char*>(bytes.data());  // NOLINT: iconv's signature
    std::size_t left = bytes.size();
    char* to = out.data();
    std::size_t room = out.size();
    whole = true;
    while (left > 0 && iconv(handle_, &in, &left, &to, &room) ==
                           static_cast<std::size_t>(-1)) {
      if (errno == E2BIG || room < kReplacement.size() || left == 0) {
        break;
      }
      whole = false;
      to = std::copy(kReplacement.begin(), kReplacement.end(), to);
      room -= kReplacement.size();
      ++in;
      --left;
    }
    out.resize(out.size() - room);
    return out;
  }

 private:
  iconv_t handle_;
};

std::string charset_named(std::string_view label) {
  label = trimmed(label);
  while (!label.empty() && (label.front() == '"' || label.front() == '\'')) {
    label.remove_prefix(1);
  }
  std::string name =
      ascii_lower(label.substr(0, label.find_first_of("\"'; \t/>,")));
  for (const auto& [known, meant] : kLabels) {
    if (name == known) {
      return std::string(meant);
    }
  }
  return name;
}

std::string charset_in_meta(std::string_view page) {
  const std::string head = ascii_lower(page.substr(0, kMetaWithin));
  for (std::size_t at = head.find("charset"); at != head.npos;
       at = head.find("charset", at + 1)) {
    std::size_t value = head.find_first_not_of(" \t", at + 7);
    if (value != head.npos && head[value] == '=') {
      const std::string name =
          charset_named(std::string_view(head).substr(value + 1));
      // A page whose ASCII could be read is not UTF-16.
      return name.starts_with("UTF-16") ? "UTF-8" : name;
    }
  }
  return {};
}

std::string detected_charset(std::string_view page) {
  uchardet_t detector = uchardet_new();
  const std::string_view head = page.substr(0, kDetectedWithin);
  uchardet_handle_data(detector, head.data(), head.size());
  uchardet_data_end(detector);
  std::string name = charset_named(uchardet_get_charset(detector));
  uchardet_delete(detector);
  return name;
}

std::optional<DecodedText> converted(std::string_view page,
                                     const std::string& charset) {
  if (charset.empty() || charset == "utf-8" || charset == "UTF-8") {
    return std::nullopt;
  }
  Converter converter(charset);
  if (!converter.is_open()) {
    return std::nullopt;
  }
  bool whole = true;
  std::string text = converter.convert(page, whole);
  return DecodedText{repair_utf8(text), whole};
}

std::string charset_of_mark(std::string_view page) {
  if (page.starts_with("\xFF\xFE")) {
    return "UTF-16LE";
  }
  return page.starts_with("\xFE\xFF") ? "UTF-16BE" : "";
}

}  // namespace

DecodedText decode_html(std::string_view page, std::string_view declared) {
  if (const std::string mark = charset_of_mark(page); !mark.empty()) {
    if (auto text = converted(page.substr(2), mark)) {
      return std::move(*text);
    }
  }
  page = without_mark(page);
  // ISO-2022-JP is ASCII with escapes.
  if (is_valid_utf8(page) && page.find("\x1B$") == page.npos) {
    return {std::string(page), true};
  }
  for (const std::string& charset :
       {charset_named(declared), charset_in_meta(page)}) {
    if (auto text = converted(page, charset)) {
      return std::move(*text);
    }
    if (charset == "utf-8" || charset == "UTF-8") {
      return decode_text(page);
    }
  }
  if (auto text = converted(page, detected_charset(page))) {
    return std::move(*text);
  }
  return decode_text(page);
}

}  // namespace morgue
