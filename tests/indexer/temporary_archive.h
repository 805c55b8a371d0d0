#pragma once

#include <filesystem>
#include <string>

#include "archive/article.h"
#include "archive/settings.h"

namespace morgue {

// An empty archive in a folder of its own, gone with this object.
class TemporaryArchive {
 public:
  explicit TemporaryArchive(const ArchiveSettings& settings = {});
  ~TemporaryArchive();
  TemporaryArchive(const TemporaryArchive&) = delete;
  TemporaryArchive& operator=(const TemporaryArchive&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path folder_;
  std::filesystem::path path_;
};

// An English article of one paragraph; `day` as parse_iso reads it, or empty.
Article article(const std::string& id, const std::string& headline,
                const std::string& text, const std::string& day = "2020-08-03");

}  // namespace morgue
