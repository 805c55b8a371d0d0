#include <memory>
#include <utility>

#include "corpus/feed_channel.h"
#include "corpus/format_readers.h"
#include "corpus/wxr_post.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

class WxrReader : public XmlReader {
 public:
  explicit WxrReader(ReaderInput input)
      : XmlReader(std::move(input), {{"item"}}) {}

 private:
  void document_began() override { site_ = WxrSite::of(outside()); }

  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    if (const auto reason = wxr_skip_reason(element); !reason.empty()) {
      return Skip{name().path, record.offset, std::string(reason)};
    }
    Submission submission = wxr_article(element, site_, setup());
    return complete(std::move(submission), record, "wxr");
  }

  WxrSite site_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_wxr_reader(ReaderInput input) {
  return std::make_unique<WxrReader>(std::move(input));
}

}  // namespace morgue
