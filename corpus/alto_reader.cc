#include <memory>
#include <string>
#include <utility>

#include "corpus/alto_page.h"
#include "corpus/format_readers.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

// A page is an article: ALTO knows nothing of articles.
class AltoReader : public XmlReader {
 public:
  explicit AltoReader(ReaderInput input)
      : XmlReader(std::move(input), {{"Page"}}) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    Submission submission;
    Article& article = submission.article;
    article.id = name().absolute;
    if (const auto id = element.attribute("ID"); !id.empty()) {
      article.id += '#';
      article.id += id;
    }
    article.body = alto_paragraphs(element);
    article.page = alto_page_name(element);
    article.language.tag = alto_language(element);
    return complete(std::move(submission), record, "alto");
  }
};

}  // namespace

std::unique_ptr<ArticleReader> make_alto_reader(ReaderInput input) {
  return std::make_unique<AltoReader>(std::move(input));
}

}  // namespace morgue
