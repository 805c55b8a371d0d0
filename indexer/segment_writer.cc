#include "indexer/segment_writer.h"

#include "archive/impact.h"
#include "indexer/article_terms.h"
#include "indexer/segment_builder.h"
#include "indexer/segment_files.h"

namespace morgue {
namespace {

// What a distinct term takes in memory, with all that is known of it.
constexpr std::size_t kBytesPerTerm = 250;

}  // namespace

SegmentEntry write_segment(
    const ArchiveLayout& layout, SegmentId id, const SegmentOptions& options,
    std::span<const ArticleOrder> articles,
    const std::function<const Article&(std::size_t)>& article_at) {
  ArticleTerms terms(kReferenceLength, options.sources.get());
  SegmentBuilder builder(start_segment(layout, id), options.writer,
                         terms.dictionary());
  std::size_t count = 0;
  const auto fits = [&] {
    return builder.bytes() + terms.size() * kBytesPerTerm < options.memory;
  };
  while (count < articles.size() && (count == 0 || fits())) {
    builder.add(articles[count],
                terms.document(articles[count].number, article_at(count)));
    ++count;
  }
  terms.for_each_form([&](const std::string& stem, const std::string& surface) {
    builder.add_form(stem, surface);
  });
  builder.finish();
  return publish_segment(layout, id, articles.first(count));
}

}  // namespace morgue
