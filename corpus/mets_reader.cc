#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "archive/digest.h"
#include "corpus/format_readers.h"
#include "corpus/mets_issue.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

// A document is an issue: its articles, then what is left of its pages.
class MetsReader : public XmlReader {
 public:
  explicit MetsReader(ReaderInput input)
      : MetsReader(MetsSiblings{input.path.parent_path(), input.name.path,
                                input.setup, input.failed},
                   !input.path.empty(), input) {}

 private:
  MetsReader(MetsSiblings siblings, bool in_reach, ReaderInput& input)
      : XmlReader(std::move(input), {{"mets"}}),
        siblings_(std::move(siblings)),
        in_reach_(in_reach) {}

  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    if (mets_text_files(element).empty()) {
      return skip(record, "no-pages");
    }
    if (!in_reach_) {
      return reject(record, "pages-out-of-reach",
                    "the pages of a METS file are other files, which cannot "
                    "be reached from inside an archive or from standard "
                    "input; unpack it and add the folder");
    }
    const Provenance raw{name().path, record.offset, record.bytes.size(),
                         sha256(record.bytes), "mets"};
    const CutRecord place{{}, record.offset, record.line};
    MetsIssue issue(element, siblings_, name().absolute);
    bool any = false;
    for (Reject& told : issue.rejects()) {
      any = true;
      also(std::move(told));
    }
    while (auto submission = issue.next()) {
      any = true;
      also(finished(std::move(*submission), place, raw));
    }
    return any ? std::nullopt : std::optional(skip(record, "no-pages"));
  }

  // The document's digest is the same for all of its articles.
  Incoming finished(Submission submission, const CutRecord& place,
                    const Provenance& raw) const {
    Incoming incoming = complete(std::move(submission), place, raw.format);
    if (auto* article = std::get_if<Submission>(&incoming)) {
      article->article.raw = raw;
    } else if (const auto* empty = std::get_if<Reject>(&incoming)) {
      // An advertisement that is a picture, or what stood on a lost page.
      return Skip{empty->file, empty->offset, empty->reason};
    }
    return incoming;
  }

  Incoming skip(const CutRecord& record, std::string reason) const {
    return Skip{name().path, record.offset, std::move(reason)};
  }

  MetsSiblings siblings_;
  bool in_reach_;  // whether there are siblings
};

}  // namespace

std::unique_ptr<ArticleReader> make_mets_reader(ReaderInput input) {
  return std::make_unique<MetsReader>(std::move(input));
}

}  // namespace morgue
