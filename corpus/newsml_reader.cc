#include <memory>
#include <utility>

#include "corpus/format_readers.h"
#include "corpus/newsml_record.h"
#include "corpus/wire_record.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

class NewsmlReader : public XmlReader {
 public:
  explicit NewsmlReader(ReaderInput input)
      : XmlReader(std::move(input), {{"NewsItem"}, true}) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    const auto nested = nested_news_items(element);
    WireRecord outer = newsml_record(element);
    // An item that only holds others is a package.
    if (nested.empty() || !outer.body.empty()) {
      also(article(std::move(outer), record));
    }
    for (const XmlElement* item : nested) {
      also(article(newsml_record(*item), record));
    }
    return std::nullopt;
  }

  Incoming article(WireRecord wire, const CutRecord& record) const {
    return finish(wire_article(std::move(wire), constants(), setup()), record,
                  "newsml");
  }
};

}  // namespace

std::unique_ptr<ArticleReader> make_newsml_reader(ReaderInput input) {
  return std::make_unique<NewsmlReader>(std::move(input));
}

}  // namespace morgue
