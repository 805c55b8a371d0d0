#include "bench/extraction_pages.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <simdjson.h>

#include "archive/date.h"
#include "archive/error.h"
#include "corpus/byte_source.h"
#include "corpus/html_fragment.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// A gold file, parsed.
class GoldFile {
 public:
  explicit GoldFile(const fs::path& file) {
    if (parser_.parse(simdjson::padded_string(bytes_of(file))).get(root_) !=
        simdjson::SUCCESS) {
      throw Error(Failure::kBadInput, "reading " + file.string());
    }
  }
  const object& root() const { return root_; }

 private:
  simdjson::dom::parser parser_;
  object root_;
};

std::string text_in(const object& from, const char* key) {
  std::string_view text;
  return from.at_key(key).get(text) == simdjson::SUCCESS ? std::string(text)
                                                         : std::string();
}

std::vector<std::string> texts_in(const object& from, const char* key) {
  std::vector<std::string> texts;
  array list;
  if (from.at_key(key).get(list) == simdjson::SUCCESS) {
    for (const element each : list) {
      std::string_view text;
      if (each.get(text) == simdjson::SUCCESS) {
        texts.emplace_back(text);
      }
    }
  }
  return texts;
}

void append_lines(const std::vector<std::string>& lines, std::string& text) {
  for (const std::string& line : lines) {
    text += line;
    text += '\n';
  }
}

std::string fundus_text(const object& version) {
  std::string text;
  object body;
  array sections;
  if (version.at_key("body").get(body) != simdjson::SUCCESS ||
      body.at_key("sections").get(sections) != simdjson::SUCCESS) {
    return text;
  }
  append_lines(texts_in(body, "summary"), text);
  for (const element each : sections) {
    object section;
    if (each.get(section) == simdjson::SUCCESS) {
      append_lines(texts_in(section, "headline"), text);
      append_lines(texts_in(section, "paragraphs"), text);
    }
  }
  return text;
}

GoldPage fundus_page(const fs::path& file, const object& version) {
  GoldPage page;
  page.file = file;
  page.text = fundus_text(version);
  page.headline = text_in(version, "title");
  page.published = text_in(version, "publishing_date");
  array authors;
  if (version.at_key("authors").get(authors) == simdjson::SUCCESS) {
    page.authors = texts_in(version, "authors");
  }
  return page;
}

std::int64_t seconds_of(std::string_view day) {
  const auto date = parse_iso(day);
  return date ? date->wall_seconds() : 0;
}

// The day at the end of "Gazette_2024_04_22".
std::string day_in_name(std::string name) {
  constexpr std::size_t length = std::string_view("2024_04_22").size();
  name.erase(0, name.size() - std::min(length, name.size()));
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::vector<fs::path> sorted_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// PUBLISHER_YYYY_MM_DD.html.gz beside PUBLISHER.json.
std::optional<GoldPage> fundus_page_of(const fs::path& file) {
  const std::string name = file.filename().string();
  const std::string stem = name.substr(0, name.find(".html"));
  const std::string day = day_in_name(stem);
  if (stem.size() == name.size() || !parse_iso(day)) {
    return std::nullopt;
  }
  const GoldFile gold(file.parent_path() /
                      (stem.substr(0, stem.size() - day.size() - 1) + ".json"));
  std::optional<GoldPage> nearest;
  std::int64_t distance = 0;
  for (const auto& [version, value] : gold.root()) {
    object each;
    if (value.get(each) != simdjson::SUCCESS) {
      continue;
    }
    GoldPage page = fundus_page(file, each);
    const std::int64_t apart = std::abs(
        seconds_of(page.published.substr(0, day.size())) - seconds_of(day));
    if (!nearest || apart < distance) {
      nearest = std::move(page);
      distance = apart;
    }
  }
  return nearest;
}

}  // namespace

std::string bytes_of(const fs::path& file) {
  const auto source = open_byte_source(file);
  while (source->more()) {
  }
  return std::string(source->view());
}

std::vector<GoldPage> scrapinghub_pages(const fs::path& folder) {
  const GoldFile gold(folder / "ground-truth.json");
  std::vector<GoldPage> pages;
  for (const auto& [id, value] : gold.root()) {
    object truth;
    if (value.get(truth) == simdjson::SUCCESS) {
      GoldPage page;
      page.file = folder / "html" / (std::string(id) + ".html.gz");
      page.text = text_in(truth, "articleBody");
      pages.push_back(std::move(page));
    }
  }
  return pages;
}

std::vector<GoldPage> readability_pages(const fs::path& folder) {
  std::vector<GoldPage> pages;
  for (const fs::path& file : sorted_files(folder)) {
    if (file.filename() != "source.html") {
      continue;
    }
    GoldPage page;
    page.file = file;
    for (const Paragraph& each :
         html_paragraphs(bytes_of(file.parent_path() / "expected.html"))) {
      append_lines({each.text}, page.text);
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

std::vector<GoldPage> fundus_pages(const fs::path& folder) {
  std::vector<GoldPage> pages;
  for (const fs::path& file : sorted_files(folder)) {
    if (auto page = fundus_page_of(file)) {
      pages.push_back(std::move(*page));
    }
  }
  return pages;
}

std::vector<GoldPage> trafilatura_pages(const fs::path& folder) {
  const GoldFile gold(folder / "tests" / "evaldata.json");
  std::vector<GoldPage> pages;
  for (const auto& [url, value] : gold.root()) {
    object truth;
    if (value.get(truth) != simdjson::SUCCESS) {
      continue;
    }
    GoldPage page;
    // A name in the list is one file of the folder beside it.
    page.file = folder / "tests" / "cache" /
                fs::path(text_in(truth, "file")).filename();
    page.with = texts_in(truth, "with");
    page.without = texts_in(truth, "without");
    if (fs::is_regular_file(page.file)) {
      pages.push_back(std::move(page));
    }
  }
  return pages;
}

}  // namespace morgue
