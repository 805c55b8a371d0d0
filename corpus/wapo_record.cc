#include "corpus/wapo_record.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/html_fragment.h"
#include "corpus/json_values.h"
#include "corpus/published_date.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view kWapoSite = "https://www.washingtonpost.com";

// A member's text, or the texts of a list; none where it is null or missing.
std::vector<std::string> texts_of(const object& item, const char* name) {
  std::vector<std::string> texts;
  element value;
  if (item.at_key(name).get(value) == simdjson::SUCCESS) {
    for (FieldValue& each : json_values(value)) {
      texts.push_back(std::move(each.text));
    }
  }
  return texts;
}

std::string text_of(const object& item, const char* name) {
  std::vector<std::string> texts = texts_of(item, name);
  return texts.empty() ? std::string() : std::move(texts.front());
}

struct ItemKind {
  std::string_view name;
  ParagraphKind kind;
};
// Of an item's subtype, then of its type.
constexpr auto kItemKinds = std::to_array<ItemKind>({
    {"subhead", ParagraphKind::kSubheading},
    {"pullquote", ParagraphKind::kQuote},
    {"pull_quote", ParagraphKind::kQuote},
    {"blockquote", ParagraphKind::kQuote},
    {"tweet", ParagraphKind::kQuote},
    {"list", ParagraphKind::kListItem},
    {"sanitized_html", ParagraphKind::kText},
});

const ItemKind* kind_of(std::string_view name) {
  for (const ItemKind& each : kItemKinds) {
    if (each.name == name) {
      return &each;
    }
  }
  return nullptr;
}

void take_paragraphs(const object& item, ParagraphKind kind, Article& article) {
  for (const std::string& html : texts_of(item, "content")) {
    for (Paragraph& paragraph : html_paragraphs(html)) {
      if (paragraph.kind == ParagraphKind::kText) {
        paragraph.kind = kind;
      }
      article.body.push_back(std::move(paragraph));
    }
  }
}

void take_caption(const object& item, Article& article) {
  for (const char* name : {"fullcaption", "blurb"}) {
    if (std::string caption = html_text(text_of(item, name));
        !caption.empty()) {
      article.body.push_back({ParagraphKind::kCaption, std::move(caption)});
      return;
    }
  }
}

// Who wrote it, told under the article.
void take_author_info(const object& item, Article& article) {
  if (std::string bio = html_text(text_of(item, "bio")); !bio.empty()) {
    article.body.push_back({ParagraphKind::kBoilerplate, std::move(bio)});
  }
  const std::string name = text_of(item, "name");
  for (Author& author : article.authors) {
    if (author.display == name) {
      author.role = text_of(item, "role");
    }
  }
}

// "Jane Roe; John Doe" from the record, "By Jane Roe and John Doe" from the
// page.
void take_byline(std::string_view text, Article& article) {
  if (trimmed(text).empty()) {
    return;
  }
  article.byline = text;
  if (article.authors.empty()) {
    article.authors = authors_of_byline(text);
  }
}

struct ItemField {
  std::string_view type;
  std::string Article::*field;
};
constexpr auto kItemFields = std::to_array<ItemField>({
    {"kicker", &Article::kicker},
    {"title", &Article::headline},
    {"deck", &Article::deck},
});

// True where the item fills a field of its own.
bool take_field(std::string_view type, const object& item, Article& article) {
  for (const auto& [name, field] : kItemFields) {
    if (type == name) {
      if ((article.*field).empty()) {
        article.*field = html_text(text_of(item, "content"));
      }
      return true;
    }
  }
  return false;
}

void take_item(const object& item, std::vector<DateStatement>& published,
               Article& article) {
  const std::string type = text_of(item, "type");
  if (take_field(type, item, article)) {
    return;
  }
  if (type == "byline") {
    take_byline(html_text(text_of(item, "content")), article);
  } else if (type == "date") {
    published.push_back({text_of(item, "content")});
  } else if (type == "author_info") {
    take_author_info(item, article);
  } else if (type == "correction") {
    article.corrections.push_back(
        {std::nullopt, html_text(text_of(item, "content"))});
  } else if (const ItemKind* kind = kind_of(text_of(item, "subtype"))) {
    take_paragraphs(item, kind->kind, article);
  } else if (const ItemKind* plain = kind_of(type)) {
    take_paragraphs(item, plain->kind, article);
  } else {
    take_caption(item, article);
  }
}

}  // namespace

bool looks_like_wapo(std::string_view head) {
  return head.starts_with('{') && head.find("\"article_url\"") != head.npos &&
         head.find("\"contents\"") != head.npos;
}

Submission wapo_article(const object& record, const ReaderSetup& setup) {
  Submission submission;
  Article& article = submission.article;
  article.id = text_of(record, "id");
  article.headline = html_text(text_of(record, "title"));
  article.url = text_of(record, "article_url");
  if (article.url.starts_with('/')) {
    article.url.insert(0, kWapoSite);
  }
  article.source = text_of(record, "source");
  article.genre = text_of(record, "type");
  article.language.tag = "en";
  std::vector<DateStatement> published = {{text_of(record, "published_date")}};
  take_byline(text_of(record, "author"), article);
  simdjson::dom::array contents;
  if (record.at_key("contents").get(contents) == simdjson::SUCCESS) {
    for (const element each : contents) {
      object item;
      if (each.get(item) == simdjson::SUCCESS) {
        take_item(item, published, article);
      }
    }
  }
  read_published(published, setup, submission);
  article.section = article.kicker;
  return submission;
}

}  // namespace morgue
