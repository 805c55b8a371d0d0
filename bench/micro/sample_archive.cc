#include "bench/micro/sample_archive.h"

#include <map>

#include "archive/settings.h"
#include "bench/temporary_folder.h"
#include "corpus/story_generator.h"
#include "indexer/archive_writer.h"

namespace morgue {
namespace {

constexpr std::size_t kSample = 1000;

std::vector<Article> make_articles() {
  const StoryGenerator stories({.articles = kSample});
  std::vector<Article> articles;
  for (std::size_t i = 0; i < kSample; ++i) {
    articles.push_back(stories.story(i));
  }
  return articles;
}

std::filesystem::path make_archive(std::size_t articles) {
  static const TemporaryFolder folder;
  std::filesystem::path path = folder.path() / std::to_string(articles);
  create_archive(path, {});
  const StoryGenerator stories({.articles = articles});
  ArchiveWriter writer(path, {});
  for (std::size_t i = 0; i < articles; ++i) {
    writer.add(stories.story(i));
  }
  writer.commit();
  writer.compact();
  return path;
}

}  // namespace

const std::vector<Article>& sample_articles() {
  static const std::vector<Article> articles = make_articles();
  return articles;
}

std::string body_text(const Article& article) {
  std::string text;
  for (const Paragraph& paragraph : article.body) {
    text += paragraph.text;
    text += '\n';
  }
  return text;
}

const std::filesystem::path& sample_archive(std::size_t articles) {
  static std::map<std::size_t, std::filesystem::path> archives;
  auto found = archives.find(articles);
  if (found == archives.end()) {
    found = archives.emplace(articles, make_archive(articles)).first;
  }
  return found->second;
}

}  // namespace morgue
