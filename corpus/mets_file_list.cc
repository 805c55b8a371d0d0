#include "corpus/mets_file_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include "corpus/input_name.h"
#include "text/ascii.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

constexpr auto kTextUses = std::to_array<std::string_view>(
    {"alto", "ocr", "text", "fulltext", "transcription"});
constexpr auto kFileSchemes =
    std::to_array<std::string_view>({"file://", "file:"});

// The use of a group or file, in words: "ALTOGRP", "FULLTEXT".
bool names_text(const XmlElement& element) {
  const std::string use = ascii_lower(element.attribute("USE"));
  const std::string id = ascii_lower(element.attribute("ID"));
  return std::any_of(
      kTextUses.begin(), kTextUses.end(), [&](std::string_view word) {
        return use.find(word) != use.npos ||
               (element.name == "fileGrp" && id.find(word) != id.npos);
      });
}

bool may_be_xml(const XmlElement& file, std::string_view href) {
  return file.attribute("MIMETYPE").find("xml") != std::string_view::npos ||
         ascii_lower(without_packing(href)).ends_with(".xml");
}

void add_files(const XmlElement& group, bool is_text,
               std::vector<MetsFile>& files) {
  for (const XmlElement& each : group.children) {
    const bool named = is_text || names_text(each);
    if (each.name == "fileGrp") {
      add_files(each, named, files);
    } else if (each.name == "file") {
      const XmlElement* place = each.child("FLocat");
      const std::string_view href =
          place == nullptr ? std::string_view() : place->attribute("href");
      if (may_be_xml(each, href)) {
        files.push_back(
            {std::string(each.attribute("ID")), std::string(href), named});
      }
    }
  }
}

// "ALTO%2F1.xml" -> "ALTO/1.xml"
std::string percent_decoded(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    unsigned code = 0;
    const char* digits = text.data() + 1;
    const bool is_escape =
        text.size() >= 3 && text.front() == '%' &&
        std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2;
    decoded += is_escape ? static_cast<char>(code) : text.front();
    text.remove_prefix(is_escape ? 3 : 1);
  }
  return decoded;
}

std::string_view without_file_scheme(std::string_view href) {
  for (const std::string_view scheme : kFileSchemes) {
    if (same_name(href.substr(0, scheme.size()), scheme)) {
      return href.substr(scheme.size());
    }
  }
  return href;
}

bool is_within(const fs::path& file, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end())
             .first == folder.end();
}

}  // namespace

std::vector<MetsFile> mets_text_files(const XmlElement& mets) {
  std::vector<MetsFile> files;
  if (const XmlElement* section = mets.child("fileSec")) {
    add_files(*section, false, files);
  }
  return files;
}

fs::path path_below(const fs::path& folder, std::string_view href) {
  std::string text = percent_decoded(without_file_scheme(href));
  std::replace(text.begin(), text.end(), '\\', '/');
  const bool is_plain = !text.empty() && text.find('\0') == text.npos &&
                        text.substr(0, text.find('/')).find(':') == text.npos;
  const fs::path relative = is_plain ? fs::path(text) : fs::path();
  const bool goes_up =
      std::find(relative.begin(), relative.end(), "..") != relative.end();
  if (relative.empty() || relative.is_absolute() || goes_up) {
    return {};
  }
  std::error_code error;
  const fs::path base =
      fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error);
  const fs::path file = fs::weakly_canonical(base / relative, error);
  return !error && is_within(file, base) && file != base ? file : fs::path();
}

}  // namespace morgue
