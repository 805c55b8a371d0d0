#include "indexer/file_tally.h"

#include <utility>

#include "indexer/progress.h"
#include "text/json_string.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kMostReasons = 5;
constexpr std::size_t kLongestHeadline = 60;  // bytes

std::string first_words(const std::string& headline) {
  const std::size_t cut = utf8_floor(headline, kLongestHeadline);
  return printable(headline.substr(0, cut)) +
         (cut < headline.size() ? "…" : "");
}

std::string quoted_bytes(const std::string& bytes) {
  return json_string(repair_utf8(bytes));
}

}  // namespace

// papers/a.jsonl: jsonl, 12 articles; rejected: 1 bad-json; "Ferry late"
std::string FileTally::line() const {
  std::string text = printable(repair_utf8(file)) + ": ";
  text += format.empty() ? "" : format + ", ";
  text +=
      with_separators(articles) + (articles == 1 ? " article" : " articles");
  if (!rejected.empty()) {
    text += "; rejected: " + rejected.spelled(kMostReasons);
  }
  if (!skipped.empty()) {
    text += "; skipped: " + skipped.spelled(kMostReasons);
  }
  return headline.empty() ? text : text + "; " + first_words(headline);
}

std::string FileTally::json() const {
  return R"({"type":"file","file":)" + quoted_bytes(file) + R"(,"format":)" +
         quoted_bytes(format) + R"(,"articles":)" + std::to_string(articles) +
         R"(,"rejected":)" + rejected.json() + R"(,"skipped":)" +
         skipped.json() + R"(,"headline":)" + quoted_bytes(headline) + "}";
}

TallyingReader::TallyingReader(ArticleReader& inner,
                               std::function<void(const FileTally&)> tell)
    : inner_(inner), tell_(std::move(tell)) {}

std::optional<Incoming> TallyingReader::next() {
  std::optional<Incoming> incoming = inner_.next();
  if (!incoming) {
    tell_last();
  } else if (const auto* reject = std::get_if<Reject>(&*incoming)) {
    tally_of(reject->file).rejected.add(reject->reason);
  } else if (const auto* skip = std::get_if<Skip>(&*incoming)) {
    tally_of(skip->file).skipped.add(skip->reason);
  } else {
    const Article& article = std::get<Submission>(*incoming).article;
    FileTally& tally = tally_of(article.raw.file);
    if (tally.articles++ == 0) {
      tally.format = article.raw.format;
      tally.headline = article.headline;
    }
  }
  return incoming;
}

FileTally& TallyingReader::tally_of(const std::string& file) {
  if (!any_ || tally_.file != file) {
    tell_last();
    tally_.file = file;
    any_ = true;
  }
  return tally_;
}

void TallyingReader::tell_last() {
  if (std::exchange(any_, false)) {
    tell_(std::exchange(tally_, {}));
  }
}

}  // namespace morgue
