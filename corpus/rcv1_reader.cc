#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/byline.h"
#include "corpus/dateline.h"
#include "corpus/format_readers.h"
#include "corpus/published_date.h"
#include "corpus/rcv1.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

// "bip:topics:1.0" -> "rcv1-topics".
std::string scheme_of(std::string_view code_class) {
  const std::size_t begin = code_class.find(':') + 1;
  const std::size_t end = code_class.find(':', begin);
  std::string scheme = "rcv1-";
  scheme +=
      code_class.substr(begin, end == code_class.npos ? end : end - begin);
  return scheme;
}

void take_codes_of(const XmlElement& item, Article& article) {
  for (const XmlElement* codes : xml_descendants(item, "codes")) {
    const std::string scheme = scheme_of(codes->attribute("class"));
    for (const XmlElement* code : xml_children(*codes, "code")) {
      Subject subject;
      subject.scheme = scheme;
      subject.code = code->attribute("code");
      article.subjects.push_back(std::move(subject));
    }
  }
}

// The value of <dc element="dc.source" value="Reuters"/>.
std::string_view dublin_core(const XmlElement& item, std::string_view name) {
  for (const XmlElement* each : xml_descendants(item, "dc")) {
    if (each->attribute("element") == name) {
      return each->attribute("value");
    }
  }
  return {};
}

void take_story(const XmlElement& item, Article& article) {
  article.headline = xml_line_at(item, "headline");
  if (article.headline.empty()) {
    article.headline = xml_line_at(item, "title");
  }
  article.byline = xml_line_at(item, "byline");
  article.authors = authors_of_byline(article.byline);
  article.dateline = dateline_of(xml_line_at(item, "dateline"));
  article.rights.notice = xml_line_at(item, "copyright");
  for (const XmlElement* paragraph : xml_descendants(item, "p")) {
    article.body.push_back({ParagraphKind::kText, xml_line(*paragraph)});
  }
}

class Rcv1Reader : public XmlReader {
 public:
  explicit Rcv1Reader(ReaderInput input)
      : XmlReader(std::move(input), {{"newsitem"}}) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    Submission submission;
    Article& article = submission.article;
    if (const auto id = element.attribute("itemid"); !id.empty()) {
      article.id = "rcv1:" + std::string(id);
    }
    take_story(element, article);
    take_codes_of(element, article);
    article.source = dublin_core(element, "dc.source");
    if (article.source.empty()) {
      article.source = "Reuters";
    }
    article.provider = dublin_core(element, "dc.publisher");
    article.language.tag = element.attribute("lang");
    const auto published = std::to_array<DateStatement>(
        {{std::string(dublin_core(element, "dc.date.published"))},
         {std::string(element.attribute("date"))}});
    read_published(published, setup(), submission);
    return complete(std::move(submission), record, "rcv1");
  }
};

}  // namespace

bool looks_like_rcv1(std::string_view head) {
  return xml_root_name(head) == "newsitem" &&
         head.find(" itemid=") != head.npos;
}

std::unique_ptr<ArticleReader> make_rcv1_reader(ReaderInput input) {
  return std::make_unique<Rcv1Reader>(std::move(input));
}

}  // namespace morgue
