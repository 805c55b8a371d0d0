#include "tests/indexer/temporary_archive.h"

#include <cstdlib>
#include <stdexcept>

#include "archive/date.h"

namespace morgue {

TemporaryArchive::TemporaryArchive(const ArchiveSettings& settings) {
  std::string name =
      (std::filesystem::temp_directory_path() / "morgue-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("cannot make " + name);
  }
  folder_ = name;
  path_ = folder_ / "archive";
  create_archive(path_, settings);
}

TemporaryArchive::~TemporaryArchive() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

Article article(const std::string& id, const std::string& headline,
                const std::string& text, const std::string& day) {
  Article article;
  article.id = id;
  article.headline = headline;
  article.body.push_back({.kind = ParagraphKind::kText, .text = text});
  article.language = {.tag = "en", .origin = LanguageOrigin::kDeclared};
  article.source = "Harbour Wire";
  if (!day.empty()) {
    article.published = parse_iso(day);
  }
  return article;
}

}  // namespace morgue
