#include "indexer/segment_writer.h"

#include <optional>
#include <utility>

#include "indexer/article_terms.h"
#include "indexer/segment_builder.h"
#include "indexer/segment_files.h"

namespace morgue {
namespace {

// Terms that are remembered from article to article: some 200 bytes each.  A
// newspaper's words are far fewer for a segment; this is for noise.
constexpr std::size_t kMostTerms = 300'000;

}  // namespace

SegmentEntry write_segment(
    const ArchiveLayout& layout, SegmentId id,
    std::span<const ArticleOrder> articles,
    const std::function<const Article&(std::size_t)>& article_at) {
  const std::filesystem::path folder = start_segment(layout, id);
  auto builder = native_segment_builder(folder / ArchiveLayout::kIndexFile);
  std::optional<ArticleTerms> terms(std::in_place);
  const auto add_forms = [&] {
    terms->for_each_form(
        [&](const std::string& stem, const std::string& surface) {
          builder->add_form(stem, surface);
        });
  };
  for (std::size_t i = 0; i < articles.size(); ++i) {
    builder->add(terms->document(articles[i].number, article_at(i)));
    if (terms->size() > kMostTerms) {
      add_forms();
      terms.emplace();
    }
  }
  add_forms();
  builder->finish();
  return publish_segment(layout, id, articles);
}

}  // namespace morgue
