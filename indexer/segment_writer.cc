#include "indexer/segment_writer.h"

#include "indexer/article_terms.h"
#include "indexer/segment_builder.h"
#include "indexer/segment_files.h"

namespace morgue {

SegmentEntry write_segment(
    const ArchiveLayout& layout, SegmentId id,
    std::span<const ArticleOrder> articles,
    const std::function<const Article&(std::size_t)>& article_at) {
  const std::filesystem::path folder = start_segment(layout, id);
  auto builder = native_segment_builder(folder / ArchiveLayout::kIndexFile);
  ArticleTerms terms;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    builder->add(terms.document(articles[i].number, article_at(i)));
  }
  terms.for_each_form([&](const std::string& stem, const std::string& surface) {
    builder->add_form(stem, surface);
  });
  builder->finish();
  return publish_segment(layout, id, articles);
}

}  // namespace morgue
