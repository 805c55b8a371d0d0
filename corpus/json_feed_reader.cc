#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "corpus/assemble_article.h"
#include "corpus/format_readers.h"
#include "corpus/html_fragment.h"
#include "corpus/json_feed.h"
#include "corpus/json_members.h"
#include "corpus/json_records_reader.h"
#include "corpus/json_values.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::string_view kHtmlMember = "content_html";

// What a feed says once for all its items.
struct FeedHead {
  std::string title;
  std::string language;
  std::vector<FieldValue> authors;
};

// All of the feed but its items, parsed.
FeedHead head_of(std::string_view feed, const JsonMember& items,
                 const FieldLookup& lookup) {
  std::string without_items(feed.substr(0, items.begin));
  without_items += "[]";
  without_items +=
      items.end == feed.npos ? std::string_view("}") : feed.substr(items.end);
  without_items.append(ByteSource::kReadable, ' ');
  JsonRecord json;
  simdjson::dom::object object;
  bool was_utf8 = true;
  FeedHead head;
  if (!json.read(without_items, object, was_utf8)) {
    RecordFields fields;
    take_json_fields(object, lookup, fields);
    head.title = fields.take(ArticleField::kHeadline);
    head.language = fields.take(ArticleField::kLanguage);
    head.authors = std::move(fields.all(ArticleField::kByline));
  }
  return head;
}

class JsonFeedReader : public JsonRecordsReader {
 public:
  explicit JsonFeedReader(ReaderInput input)
      : JsonRecordsReader(std::move(input), "jsonfeed") {
    const std::string_view feed = bytes().peek(kLargestRecord);
    const JsonMember items = find_json_member(feed, "items");
    found_ = items.begin != feed.npos && feed[items.begin] == '[';
    if (found_) {
      head_ = head_of(feed, items, setup().fields);
      use_cutter(std::make_unique<JsonItemsCutter>(bytes(), items.begin));
    }
  }

 private:
  std::optional<Incoming> next_record() override {
    if (found_) {
      return JsonRecordsReader::next_record();
    }
    if (std::exchange(told_, true) || bytes().view().empty()) {
      return std::nullopt;
    }
    return reject({}, "bad-feed", "the JSON feed has no list of items");
  }

  Submission article_of(const simdjson::dom::object& record) override {
    RecordFields fields;
    take_json_fields(record, setup().fields, fields);
    if (!fields.has(ArticleField::kByline)) {
      fields.all(ArticleField::kByline) = head_.authors;
    }
    Submission submission;
    Article& article = submission.article;
    article.source =
        setup().options.source.empty() ? head_.title : setup().options.source;
    article.language.tag = head_.language;
    assemble_article(std::move(fields), constants(), setup(), submission);
    if (takes_html()) {
      take_html(record, article);
    }
    take_address(record, article);
    return submission;
  }

  // Not where the user says what the body is.
  bool takes_html() const {
    const std::string* mapped =
        setup().options.map.find(name_of(ArticleField::kBody));
    return mapped == nullptr || same_name(*mapped, kHtmlMember);
  }

  // Where an item comes as text as well, its HTML says more.
  static void take_html(const simdjson::dom::object& record, Article& article) {
    if (const std::string_view html = json_text(record, kHtmlMember);
        !html.empty()) {
      if (auto body = html_paragraphs(html); !body.empty()) {
        article.body = std::move(body);
      }
    }
  }

  static void take_address(const simdjson::dom::object& record,
                           Article& article) {
    if (const std::string_view elsewhere = json_text(record, "external_url");
        !elsewhere.empty()) {
      article.alternate_urls.emplace_back(elsewhere);
    }
  }

  FeedHead head_;
  bool found_ = false;
  bool told_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> make_json_feed_reader(ReaderInput input) {
  return std::make_unique<JsonFeedReader>(std::move(input));
}

}  // namespace morgue
