#include "corpus/html_reader.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/format_readers.h"
#include "corpus/html_article.h"
#include "corpus/page_url.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kSniffed = 2048;
constexpr std::string_view kRefused = "html-refused";

// What may open a page (WHATWG MIME Sniffing Standard, section 7.1).
constexpr auto kPageStarts = std::to_array<std::string_view>({"<!doctype html",
                                                              "<html",
                                                              "<head",
                                                              "<body",
                                                              "<title",
                                                              "<meta",
                                                              "<script",
                                                              "<style",
                                                              "<table",
                                                              "<div",
                                                              "<font",
                                                              "<h1",
                                                              "<br",
                                                              "<p>",
                                                              "<p ",
                                                              "<a ",
                                                              "<iframe",
                                                              "<main",
                                                              "<link",
                                                              "<base"});

// The text after comments and an XML declaration.
std::string_view after_prolog(std::string_view head) {
  head = trimmed_front(head);
  while (head.starts_with("<!--") || head.starts_with("<?")) {
    const std::string_view close = head.starts_with("<?") ? "?>" : "-->";
    const std::size_t end = head.find(close);
    if (end == head.npos) {
      return {};
    }
    head = trimmed_front(head.substr(end + close.size()));
  }
  return head;
}

class HtmlReader : public FileReader {
 public:
  explicit HtmlReader(ReaderInput input)
      : FileReader(std::move(input)), cutter_(bytes()) {}

 protected:
  std::optional<Incoming> next_record() override {
    return next_of(cutter_,
                   [this](const CutRecord& record) { return read(record); });
  }

 private:
  Incoming read(const CutRecord& record) const {
    if (looks_binary(record.bytes)) {
      return reject(record, "not-text", "the file is no HTML page");
    }
    Submission submission = html_article(record.bytes, {}, setup());
    for (const Warning& warning : submission.warnings) {
      if (warning.reason == kRefused) {
        return reject(record, warning.reason, warning.message);
      }
    }
    Article& article = submission.article;
    if (article.id.empty()) {
      article.id = name().absolute;
    }
    setup().sites->mark(site_of(article), article.body);
    return complete(std::move(submission), record, "html");
  }

  // Pages that tell no address are of one site where they lie in one folder.
  std::string site_of(const Article& article) const {
    const std::string host = PageUrl::of(article.url).host;
    const std::string& path = name().absolute;
    return host.empty() ? path.substr(0, path.rfind('/') + 1) : host;
  }

  WholeCutter cutter_;
};

}  // namespace

bool looks_like_html(std::string_view head) {
  std::string start(head.substr(0, kSniffed));
  start = ascii_lower(after_prolog(start));
  return std::any_of(
      kPageStarts.begin(), kPageStarts.end(),
      [&](std::string_view opening) { return start.starts_with(opening); });
}

std::unique_ptr<ArticleReader> make_html_reader(ReaderInput input) {
  return std::make_unique<HtmlReader>(std::move(input));
}

}  // namespace morgue
