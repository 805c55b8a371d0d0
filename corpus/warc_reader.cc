#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "corpus/detect_format.h"
#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/finish_article.h"
#include "corpus/format_readers.h"
#include "corpus/header_fields.h"
#include "corpus/html_article.h"
#include "corpus/html_reader.h"
#include "corpus/http_response.h"
#include "corpus/page_url.h"
#include "corpus/plain_text.h"
#include "corpus/warc_cutter.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr int kStatusOk = 200;
constexpr std::int64_t kOneDay = 86'400;  // seconds: a zone may be unknown
// Records that are no pages, by the names that they are counted by.
constexpr auto kNoPages = std::to_array<std::string_view>(
    {"warcinfo", "request", "metadata", "revisit", "continuation"});

struct CheckedDate {
  std::string_view name;
  std::optional<Date> Article::*date;
};
constexpr auto kCheckedDates =
    std::to_array<CheckedDate>({{"published", &Article::published},
                                {"updated", &Article::updated},
                                {"first created", &Article::first_created}});

// A page as it was fetched.
struct CrawledPage {
  std::string url;
  std::string content_type;
  UnpackedContent content;
};

bool is_html(const CrawledPage& page) {
  const std::string_view type = media_type_of(page.content_type);
  if (!type.empty()) {
    return same_name(type, "text/html") ||
           same_name(type, "application/xhtml+xml");
  }
  const std::string_view start =
      std::string_view(page.content.bytes).substr(0, kDetectionBytes);
  return looks_like_html(trimmed(without_mark(start)));
}

// One spelling for all addresses of a page; what is no web address stays as
// it is.
std::string target_of(const WarcRecord& record) {
  std::string_view stated = header_field(record.header, "WARC-Target-URI");
  if (stated.starts_with('<') && stated.ends_with('>')) {  // as wget has it
    stated = stated.substr(1, stated.size() - 2);
  }
  std::string target = canonical_url(stated);
  return target.empty() ? std::string(stated) : target;
}

class WarcReader : public FileReader {
 public:
  explicit WarcReader(ReaderInput input)
      : FileReader(std::move(input)), cutter_(bytes()) {}

 protected:
  std::optional<Incoming> next_record() override {
    const auto record = cutter_.next();
    if (!record || is_remnant(record->cut)) {
      return std::nullopt;
    }
    if (!record->fault.empty()) {
      return reject(record->cut, "bad-warc", record->fault);
    }
    return record->cut.at_end ? cut_short(*record) : read(*record);
  }

  bool resume() override { return bytes().resume(kWarcSign); }

 private:
  // The last record of a file that ends too early.  What there is of a page
  // is taken.
  Incoming cut_short(const WarcRecord& record) const {
    const std::string fault = "the file ends before the record does";
    Incoming incoming = read(record);
    if (auto* submission = std::get_if<Submission>(&incoming)) {
      submission->warnings.push_back({"damaged-page", fault});
      return incoming;
    }
    return reject(record.cut, "bad-warc", fault);
  }

  Incoming read(const WarcRecord& record) const {
    const std::string_view type = header_field(record.header, "WARC-Type");
    if (same_name(type, "response")) {
      return read_response(record);
    }
    if (same_name(type, "resource") || same_name(type, "conversion")) {
      return read_page(
          record, {target_of(record),
                   std::string(header_field(record.header, "Content-Type")),
                   {std::string(record.block), true, false}});
    }
    for (const std::string_view known : kNoPages) {
      if (same_name(type, known)) {
        return skip(record, known);
      }
    }
    return skip(record, "other-record");
  }

  Incoming read_response(const WarcRecord& record) const {
    const std::string_view type = header_field(record.header, "Content-Type");
    if (!type.empty() && !same_name(media_type_of(type), "application/http")) {
      return skip(record, "not-html");  // of DNS, FTP ...
    }
    const auto response = parse_http_response(record.block);
    if (!response) {
      return reject(record.cut, "bad-http",
                    "the record does not hold a response of HTTP");
    }
    if (response->status != kStatusOk) {
      return skip(record, "not-200");
    }
    CrawledPage page{
        target_of(record),
        std::string(header_field(response->header, "Content-Type")),
        {}};
    if (!page.content_type.empty() && !is_html(page)) {
      return skip(record, "not-html");
    }
    if (!record.cut.too_large) {
      page.content = content_of(*response);
    }
    return read_page(record, page);
  }

  Incoming read_page(const WarcRecord& record, const CrawledPage& page) const {
    const bool plain =
        same_name(media_type_of(page.content_type), "text/plain") &&
        same_name(header_field(record.header, "WARC-Type"), "conversion");
    if (!plain && !is_html(page)) {
      return skip(record, "not-html");
    }
    if (record.cut.too_large || page.content.too_large) {
      return too_large(record.cut);
    }
    if (trimmed(page.content.bytes).empty()) {
      return page.content.whole
                 ? Incoming(skip(record, "empty-page"))
                 : reject(record.cut, "bad-encoding",
                          "the page cannot be unpacked as its headers say");
    }
    Submission submission = plain ? text_page(page) : html_page(page);
    if (!page.content.whole) {
      submission.warnings.push_back(
          {"damaged-page", "the page is packed and ends too early"});
    }
    settle_address(page, submission.article);
    setup().sites->mark(PageUrl::of(page.url).host, submission.article.body);
    take_fetched(record, submission);
    return complete(std::move(submission), record.cut, "warc");
  }

  Submission html_page(const CrawledPage& page) const {
    return html_article(page.content.bytes,
                        {page.url, std::string(charset_of(page.content_type))},
                        setup());
  }

  // Of archives that keep the pages' texts only (Common Crawl's WET).
  Submission text_page(const CrawledPage& page) const {
    DecodedText decoded = decode_text(page.content.bytes);
    Submission submission = plain_text_article(decoded.text, setup());
    if (!decoded.was_utf8) {
      warn_not_utf8(submission);
    }
    return submission;
  }

  // The page that is fetched again is a new version of the article.
  static void settle_address(const CrawledPage& page, Article& article) {
    article.id = page.url;
    if (article.url.empty()) {
      article.url = page.url;
    }
  }

  // Nothing was published after it was fetched.
  void take_fetched(const WarcRecord& record, Submission& submission) const {
    const std::string_view stated = header_field(record.header, "WARC-Date");
    const auto fetched = setup().dates.parse(stated);
    if (!fetched) {
      return;
    }
    submission.fetched = fetched->utc_seconds;
    const std::int64_t latest = fetched->utc_seconds + kOneDay;
    for (const auto& [name, member] : kCheckedDates) {
      std::optional<Date>& date = submission.article.*member;
      if (date && date->utc_seconds > latest) {
        submission.warnings.push_back(
            {"implausible-date", std::string(name) + ": " + to_iso(*date) +
                                     " lies after the page was fetched, " +
                                     to_iso(*fetched)});
        date = member == &Article::published
                   ? stated_until(latest, submission.article)
                   : std::nullopt;
      }
    }
  }

  // The next date that can be believed; the one that cannot was stated all the
  // same.
  static std::optional<Date> stated_until(std::int64_t latest,
                                          Article& article) {
    auto& stated = article.stated_dates;
    if (stated.empty()) {
      stated.push_back({article.published, {}});
    }
    const auto next =
        std::find_if(stated.begin(), stated.end(), [&](const StatedDate& each) {
          return each.date && each.date->utc_seconds <= latest;
        });
    return next == stated.end() ? std::nullopt : next->date;
  }

  Skip skip(const WarcRecord& record, std::string_view reason) const {
    return {name().path, record.cut.offset, std::string(reason)};
  }

  WarcCutter cutter_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_warc_reader(ReaderInput input) {
  return std::make_unique<WarcReader>(std::move(input));
}

}  // namespace morgue
