#include "query/terminal.h"

#include <charconv>
#include <cstdlib>
#include <string>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kWidest = 1000;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

bool writes_to_terminal() { return isatty(STDOUT_FILENO) != 0; }
bool errors_to_terminal() { return isatty(STDERR_FILENO) != 0; }

bool wants_colour(ColourChoice choice) {
  if (choice != ColourChoice::kAuto) {
    return choice == ColourChoice::kAlways;
  }
  return writes_to_terminal() && variable("NO_COLOR").empty() &&
         variable("TERM") != "dumb";
}

bool speaks_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (const std::string_view locale = variable(name); !locale.empty()) {
      const std::string lower = ascii_lower(locale);
      return lower.find("utf-8") != std::string::npos ||
             lower.find("utf8") != std::string::npos;
    }
  }
  return false;
}

std::size_t output_width() {
  const std::string_view columns = variable("COLUMNS");
  std::size_t width = 0;
  const auto [end, error] =
      std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (error == std::errc() && end == columns.data() + columns.size() &&
      width > 0 && width <= kWidest) {
    return width;
  }
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return kUsualWidth;
}

}  // namespace morgue
