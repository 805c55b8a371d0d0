#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/assemble_article.h"
#include "corpus/feed_item.h"
#include "corpus/format_readers.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

class FeedReader : public XmlReader {
 public:
  explicit FeedReader(ReaderInput input)
      : XmlReader(std::move(input), {{"item", "entry"}}),
        constants_(setup().fields.constants(name())) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    if (channel_of_ != documents()) {
      channel_ = FeedChannel::of(outside());
      channel_of_ = documents();
    }
    Submission submission = feed_article(element, channel_, setup());
    assemble_article({}, constants_, setup(), submission);
    return finish(std::move(submission), record, "feed");
  }

  std::vector<FieldLookup::Constant> constants_;
  FeedChannel channel_;
  std::uint64_t channel_of_ = 0;  // the document that it is of; 0: none yet
};

}  // namespace

std::unique_ptr<ArticleReader> make_feed_reader(ReaderInput input) {
  return std::make_unique<FeedReader>(std::move(input));
}

}  // namespace morgue
