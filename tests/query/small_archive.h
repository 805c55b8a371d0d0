#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "archive/article.h"
#include "archive/date.h"
#include "archive/settings.h"
#include "indexer/archive_writer.h"

namespace morgue {

// What a test says of an article; the rest of it does not matter.
struct Told {
  std::string id;
  std::string day;  // ISO; empty: undated
  std::string headline;
  std::string text;
  std::string source = "Reuters";
  std::string section = {};
  std::string language = "en";
  std::string byline = {};
};

inline Article article_of(const Told& told) {
  Article article;
  article.id = told.id;
  article.headline = told.headline;
  article.body.push_back({.text = told.text});
  article.source = told.source;
  article.section = told.section;
  article.language.tag = told.language;
  article.byline = told.byline;
  article.published = parse_iso(told.day);
  return article;
}

// An archive in a folder of its own, which goes with it.
class SmallArchive {
 public:
  SmallArchive() {
    std::string name =
        (std::filesystem::temp_directory_path() / "morgue-query-test-XXXXXX")
            .string();
    path_ = mkdtemp(name.data());
    create_archive(path_, {});
  }
  ~SmallArchive() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  SmallArchive(const SmallArchive&) = delete;
  SmallArchive& operator=(const SmallArchive&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // One segment a call.
  void add(const std::vector<Told>& articles) {
    std::vector<Article> made;
    made.reserve(articles.size());
    for (const Told& told : articles) {
      made.push_back(article_of(told));
    }
    add_articles(std::move(made));
  }
  void add_articles(std::vector<Article> articles) {
    ArchiveWriter writer(path_, options());
    for (Article& article : articles) {
      writer.add(std::move(article));
    }
    writer.commit();
  }

  void remove(const std::string& id) {
    ArchiveWriter writer(path_, options());
    writer.remove(std::vector<std::string>{id});
  }

  void compact() { ArchiveWriter(path_, options()).compact(); }

 private:
  static WriterOptions options() {
    WriterOptions options;
    options.jobs = 1;
    options.merge = false;
    return options;
  }

  std::filesystem::path path_;
};

}  // namespace morgue
