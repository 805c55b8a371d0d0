#include "corpus/xml_repair.h"

#include <algorithm>
#include <array>

#include "corpus/html_entity.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::string_view kCdataStart = "<![CDATA[";
constexpr std::string_view kCdataEnd = "]]>";
constexpr std::size_t kLongestReference = 32;
// Libxml2 compares every attribute of a tag with every other.
constexpr std::size_t kLargeTag = 4096;
constexpr std::ptrdiff_t kMostQuotes = 1024;
constexpr std::string_view kNoncharacter = "\xEF\xBF";  // then BE or BF

constexpr auto kPredefined =
    std::to_array<std::string_view>({"amp", "lt", "gt", "quot", "apos"});

// Bytes that mean nothing here: all but "&", "<", control characters, and the
// first byte of U+FFFE and U+FFFF.
constexpr std::array<bool, 256> make_ordinary() {
  std::array<bool, 256> ordinary{};
  for (std::size_t code = 0; code < ordinary.size(); ++code) {
    ordinary[code] =
        (code >= 0x20 || code == '\n' || code == '\t' || code == '\r') &&
        code != '&' && code != '<' && code != 0xEF;
  }
  return ordinary;
}
constexpr std::array<bool, 256> kOrdinary = make_ordinary();

constexpr bool is_plain_byte(char c) {
  return kOrdinary[static_cast<unsigned char>(c)];
}

bool starts_markup_after(char c) {
  return is_ascii_letter(c) || is_beyond_ascii(c) || c == '/' || c == '!' ||
         c == '?' || c == '_' || c == ':';
}

class Repairing {
 public:
  Repairing(std::string_view text, std::string& xml) : rest_(text), xml_(xml) {}

  XmlRepairs run() {
    while (!rest_.empty()) {
      const auto special = std::find_if_not(
          rest_.begin(), rest_.end(), [](char c) { return is_plain_byte(c); });
      copy(static_cast<std::size_t>(special - rest_.begin()));
      if (!rest_.empty()) {
        take_special();
      }
    }
    return repairs_;
  }

 private:
  void copy(std::size_t size) {
    xml_.append(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }

  void replace(std::size_t size, std::string_view by) {
    xml_.append(by);
    rest_.remove_prefix(size);
  }

  void take_special() {
    switch (rest_.front()) {
      case '&':
        return take_reference();
      case '<':
        return take_markup();
      case '\xEF':
        return take_noncharacter();
      default:
        replace(1, " ");
    }
  }

  void take_noncharacter() {
    const bool is_one = rest_.starts_with(kNoncharacter) && rest_.size() > 2 &&
                        static_cast<unsigned char>(rest_[2]) >= 0xBE;
    if (is_one) {
      replace(3, "\xEF\xBF\xBD");
    } else {
      copy(1);
    }
  }

  void take_reference() {
    const std::size_t end = rest_.substr(0, kLongestReference).find(';');
    const std::string_view name =
        end == rest_.npos ? std::string_view() : rest_.substr(1, end - 1);
    if (std::find(kPredefined.begin(), kPredefined.end(), name) !=
        kPredefined.end()) {
      return copy(end + 1);
    }
    const bool is_number = name.starts_with('#');
    const std::string character =
        is_number ? character_reference(name.substr(1)) : html_entity(name);
    if (character.empty()) {
      const bool is_name =
          !name.empty() &&
          std::all_of(name.begin(), name.end(), is_ascii_alnum);
      repairs_.unknown_entity = repairs_.unknown_entity || is_name;
      replace(1, "&amp;");
    } else if (character == "<" || character == "&") {
      replace(end + 1, character == "<" ? "&lt;" : "&amp;");
    } else if (character == "\"" || character == "'") {
      replace(end + 1, character == "'" ? "&apos;" : "&quot;");
    } else {
      replace(end + 1, character);
    }
  }

  void take_markup() {
    if (rest_.starts_with(kCdataStart)) {
      return copy_cdata();
    }
    if (rest_.size() < 2 || !starts_markup_after(rest_[1])) {
      return replace(1, "&lt;");
    }
    const std::string_view tag = rest_.substr(0, rest_.find_first_of("<>", 1));
    if (tag.size() > kLargeTag &&
        std::count_if(tag.begin(), tag.end(), [](char c) {
          return c == '"' || c == '\'';
        }) > kMostQuotes) {
      repairs_.oversized_tag = true;
    }
    copy(1);
  }

  void copy_cdata() {
    const std::size_t found = rest_.find(kCdataEnd);
    std::size_t left = std::min(
        found == rest_.npos ? found : found + kCdataEnd.size(), rest_.size());
    while (left > 0) {
      const std::string_view inside = rest_.substr(0, left);
      const auto special = std::find_if(
          inside.begin(), inside.end(),
          [](char c) { return !is_plain_byte(c) && c != '&' && c != '<'; });
      const auto size = static_cast<std::size_t>(special - inside.begin());
      copy(size);
      left -= size;
      if (left > 0) {
        const std::size_t before = rest_.size();
        take_special();
        left -= before - rest_.size();
      }
    }
  }

  std::string_view rest_;
  std::string& xml_;
  XmlRepairs repairs_;
};

}  // namespace

XmlRepairs repair_xml(std::string_view text, std::string& xml) {
  return Repairing(text, xml).run();
}

}  // namespace morgue
