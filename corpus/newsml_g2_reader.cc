#include <memory>
#include <utility>

#include "corpus/format_readers.h"
#include "corpus/newsml_g2_record.h"
#include "corpus/wire_record.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

class NewsmlG2Reader : public XmlReader {
 public:
  explicit NewsmlG2Reader(ReaderInput input)
      : XmlReader(std::move(input),
                  {{"newsItem", "packageItem", "conceptItem", "knowledgeItem",
                    "planningItem", "catalogItem"},
                   false}) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    if (!is_article(element)) {
      return Skip{name().path, record.offset, "not-an-article"};
    }
    WireRecord wire = newsml_g2_record(element);
    offer_text(ArticleField::kProvider, 1,
               xml_line_at(outside(), "header/sender"), wire.fields);
    return finish(wire_article(std::move(wire), constants(), setup()), record,
                  "newsml-g2");
  }
};

}  // namespace

std::unique_ptr<ArticleReader> make_newsml_g2_reader(ReaderInput input) {
  return std::make_unique<NewsmlG2Reader>(std::move(input));
}

}  // namespace morgue
