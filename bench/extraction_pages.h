#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace morgue {

// A page of a benchmark and what is right about it; what a benchmark does not
// say is empty.
struct GoldPage {
  std::filesystem::path file;  // may be compressed
  std::string text;
  std::vector<std::string> with;     // segments that belong to the article
  std::vector<std::string> without;  // and some that do not
  std::string headline;
  std::string published;  // ISO 8601
  std::optional<std::vector<std::string>> authors;
};

// The pages of the article extraction benchmark of Scrapinghub:
// ground-truth.json and html/ID.html.gz.
std::vector<GoldPage> scrapinghub_pages(const std::filesystem::path& folder);

// The test pages of Readability: NAME/source.html and NAME/expected.html.
std::vector<GoldPage> readability_pages(const std::filesystem::path& folder);

// The test pages of Fundus: COUNTRY/PUBLISHER.json, an object of versions, and
// COUNTRY/PUBLISHER_YYYY_MM_DD.html.gz; the version published nearest to that
// day is the page's.
std::vector<GoldPage> fundus_pages(const std::filesystem::path& folder);

// The evaluation pages of Trafilatura: tests/evaldata.json, an object whose
// values have "file", "with" and "without", and tests/cache/FILE.
std::vector<GoldPage> trafilatura_pages(const std::filesystem::path& folder);

// A file's bytes, unpacked.  Throws Error(kNotFound, kIo).
std::string bytes_of(const std::filesystem::path& file);

}  // namespace morgue
