#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/assemble_article.h"
#include "corpus/feed_channel.h"
#include "corpus/format_readers.h"
#include "corpus/wxr_post.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

class WxrReader : public XmlReader {
 public:
  explicit WxrReader(ReaderInput input)
      : XmlReader(std::move(input), {{"item"}}),
        constants_(setup().fields.constants(name())) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    if (const auto reason = wxr_skip_reason(element); !reason.empty()) {
      return Skip{name().path, record.offset, std::string(reason)};
    }
    if (site_of_ != documents()) {
      site_ = WxrSite::of(outside());
      site_of_ = documents();
    }
    Submission submission = wxr_article(element, site_, setup());
    assemble_article({}, constants_, setup(), submission);
    return finish(std::move(submission), record, "wxr");
  }

  std::vector<FieldLookup::Constant> constants_;
  WxrSite site_;
  std::uint64_t site_of_ = 0;  // the document that it is of; 0: none yet
};

}  // namespace

std::unique_ptr<ArticleReader> make_wxr_reader(ReaderInput input) {
  return std::make_unique<WxrReader>(std::move(input));
}

}  // namespace morgue
