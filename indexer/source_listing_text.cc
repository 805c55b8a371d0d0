#include <algorithm>
#include <sstream>
#include <string>

#include "indexer/progress.h"
#include "indexer/source_listing.h"
#include "text/json_string.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kWidestName = 32;  // columns
constexpr std::size_t kMostPrinted = 6;  // names
constexpr std::string_view kNoDay = "-";

std::string filled(std::size_t width) {
  std::string spaces;
  spaces.resize(width, ' ');
  return spaces;
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return taken >= width ? text : text + filled(width - taken);
}

std::string aligned_right(const std::string& text, std::size_t width) {
  return text.size() >= width ? text : filled(width - text.size()) + text;
}

std::string day_or_dash(const std::string& day) {
  return padded(day.empty() ? std::string(kNoDay) : day, 10);
}

// The names that articles gave, where they are not just its own.
std::string printed_as(const ListedSource& source) {
  NameCounts own;
  own.add(source.name, source.articles);
  return source.printed == own
             ? std::string()
             : "  " + printable(source.printed.spelled(kMostPrinted));
}

void print_row(const ListedSource& source, std::size_t width,
               std::ostream& out) {
  std::string row = padded(printable(source.name), width) + "  ";
  row += aligned_right(with_separators(source.articles), 10) + "  ";
  row += day_or_dash(source.first_day) + "  " + day_or_dash(source.last_day);
  row += printed_as(source);
  row.erase(row.find_last_not_of(' ') + 1);
  out << row << '\n';
}

void print_hints(const SourceListing& listing, std::ostream& out) {
  for (const ListedSource& source : listing.sources) {
    for (const std::string& other : source.similar) {
      // Each pair once, the more frequent name first.
      const auto before =
          std::find_if(listing.sources.begin(), listing.sources.end(),
                       [&](const ListedSource& each) {
                         return each.name == source.name || each.name == other;
                       });
      if (before->name == source.name) {
        out << "may be the same: " << printable(source.name) << " = "
            << printable(other) << '\n';
      }
    }
  }
}

}  // namespace

std::string to_text(const SourceListing& listing) {
  std::size_t width = 6;
  for (const ListedSource& source : listing.sources) {
    width = std::max(
        width, std::min(kWidestName, display_width(printable(source.name))));
  }
  std::ostringstream text;
  text << padded("source", width) << "    articles  first       last        "
       << "printed as\n";
  for (const ListedSource& source : listing.sources) {
    print_row(source, width, text);
  }
  print_hints(listing, text);
  text << with_separators(listing.sources.size()) << " sources of "
       << with_separators(listing.articles) << " articles; "
       << with_separators(listing.without) << " name none\n";
  if (!listing.current) {
    text << "some articles are still found under former names; "
            "morgue-indexer rebuild brings them up to date\n";
  }
  return text.str();
}

std::string to_json(const SourceListing& listing) {
  std::ostringstream json;
  for (const ListedSource& source : listing.sources) {
    json << R"({"type":"source","name":)" << json_string(source.name)
         << R"(,"articles":)" << source.articles << R"(,"undated":)"
         << source.undated << R"(,"first_day":)"
         << json_string(source.first_day) << R"(,"last_day":)"
         << json_string(source.last_day) << R"(,"printed":)"
         << source.printed.json() << R"(,"similar":[)";
    const char* comma = "";
    for (const std::string& other : source.similar) {
      json << comma << json_string(other);
      comma = ",";
    }
    json << "]}\n";
  }
  json << R"({"type":"sources","sources":)" << listing.sources.size()
       << R"(,"articles":)" << listing.articles << R"(,"without":)"
       << listing.without << R"(,"current":)"
       << (listing.current ? "true" : "false") << "}\n";
  return json.str();
}

}  // namespace morgue
