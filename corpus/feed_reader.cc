#include <memory>
#include <utility>

#include "corpus/feed_item.h"
#include "corpus/format_readers.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

class FeedReader : public XmlReader {
 public:
  explicit FeedReader(ReaderInput input)
      : XmlReader(std::move(input), {{"item", "entry"}}) {}

 private:
  void document_began() override { channel_ = FeedChannel::of(outside()); }

  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    Submission submission = feed_article(element, channel_, setup());
    return complete(std::move(submission), record, "feed");
  }

  FeedChannel channel_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_feed_reader(ReaderInput input) {
  return std::make_unique<FeedReader>(std::move(input));
}

}  // namespace morgue
