#include "archive/settings_text.h"

#include <charconv>
#include <optional>
#include <system_error>

#include "archive/error.h"

namespace morgue {
namespace {

std::string one_line(std::string_view name, const std::string& value) {
  if (value.find_first_of("\n\r") != std::string::npos) {
    throw Error(Failure::kBadInput, "the setting " + std::string(name) +
                                        " cannot hold a line break");
  }
  return std::string(name) + ' ' + value + '\n';
}

struct Line {
  std::string_view name;
  std::string_view value;
};

// Takes a line off `text`; nullopt where it is no `name value` line.
std::optional<Line> next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  const std::size_t space = line.find(' ');
  if (end == std::string_view::npos || space == std::string_view::npos) {
    return std::nullopt;
  }
  text.remove_prefix(end + 1);
  return Line{line.substr(0, space), line.substr(space + 1)};
}

std::optional<std::uint32_t> format_in(const std::optional<Line>& line) {
  if (!line || line->name != "morgue") {
    return std::nullopt;
  }
  const std::string_view digits = line->value;
  std::uint32_t format = 0;
  const auto [end, why] =
      std::from_chars(digits.data(), digits.data() + digits.size(), format);
  if (why != std::errc() || end != digits.data() + digits.size() ||
      format == 0) {
    return std::nullopt;
  }
  return format;
}

bool set(ArchiveSettings& settings, const Line& line) {
  if (line.name == "language") {
    settings.language = line.value;
    return true;
  }
  if (line.name == "time-zone") {
    settings.time_zone = line.value;
    return true;
  }
  return false;
}

}  // namespace

std::string to_text(const ArchiveSettings& settings) {
  std::string text = one_line("morgue", std::to_string(settings.format));
  if (!settings.language.empty()) {
    text += one_line("language", settings.language);
  }
  return text + one_line("time-zone", settings.time_zone);
}

ArchiveSettings parse_settings(std::string_view text, const std::string& act) {
  const std::optional<std::uint32_t> format = format_in(next_line(text));
  if (!format) {
    throw Error(Failure::kCorrupt,
                act + ": its MORGUE file does not open with a format version");
  }
  ArchiveSettings settings;
  settings.format = *format;
  // Asked before anything else is read: only this line is for all time.
  if (*format > ArchiveSettings::kFormat) {
    throw Error(Failure::kNewerFormat,
                act + ": it has format " + std::to_string(*format) +
                    ", this morgue reads up to " +
                    std::to_string(ArchiveSettings::kFormat));
  }
  while (!text.empty()) {
    const std::size_t at = text.size();
    const std::optional<Line> line = next_line(text);
    if (!line || !set(settings, *line)) {
      throw Error(Failure::kCorrupt, act + ": its MORGUE file is damaged, " +
                                         std::to_string(at) +
                                         " bytes before its end");
    }
  }
  return settings;
}

}  // namespace morgue
