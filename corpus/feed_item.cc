#include "corpus/feed_item.h"

#include <array>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/feed_address.h"
#include "corpus/feed_names.h"
#include "corpus/feed_terms.h"
#include "corpus/feed_text.h"
#include "corpus/published_date.h"
#include "corpus/xml_reader.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using enum FeedSpace;

constexpr auto kTitles = std::to_array<FeedName>(
    {{kFeed, "title"}, {kDublinCore, "title"}, {kMedia, "title"}});
constexpr auto kPublishedNames =
    std::to_array<FeedName>({{kFeed, "published"},
                             {kFeed, "pubDate"},
                             {kFeed, "issued"},
                             {kDublinCore, "issued"},
                             {kDublinCore, "date"},
                             {kFeed, "pubdate"}});
constexpr auto kUpdatedNames = std::to_array<FeedName>(
    {{kFeed, "updated"}, {kFeed, "modified"}, {kDublinCore, "modified"}});
constexpr auto kCreatedNames =
    std::to_array<FeedName>({{kFeed, "created"}, {kDublinCore, "created"}});
constexpr auto kExpiredNames =
    std::to_array<FeedName>({{kFeed, "expirationDate"}});
constexpr auto kRightsNames = std::to_array<FeedName>(
    {{kFeed, "rights"}, {kDublinCore, "rights"}, {kFeed, "copyright"}});
constexpr auto kFullTexts = std::to_array<FeedName>({{kContent, "encoded"},
                                                     {kFeed, "content"},
                                                     {kXhtml, "body"},
                                                     {kFeed, "fullitem"}});
constexpr auto kSummaries =
    std::to_array<FeedName>({{kExcerpt, "encoded"},
                             {kFeed, "summary"},
                             {kFeed, "description"},
                             {kDublinCore, "description"},
                             {kItunes, "summary"}});

std::vector<Paragraph> paragraphs_in(const XmlElement& item,
                                     std::span<const FeedName> names) {
  for (const auto& [space, name] : names) {
    const XmlElement* child = feed_child(item, space, name);
    if (child != nullptr) {
      if (auto body = feed_paragraphs(*child); !body.empty()) {
        return body;
      }
    }
  }
  return {};
}

std::string joined_text(const std::vector<Paragraph>& body) {
  std::string text;
  for (const Paragraph& paragraph : body) {
    text += text.empty() ? "" : " ";
    text += paragraph.text;
  }
  return text;
}

// Whether a summary is only how the text begins: "Salt was dear [...]".
bool is_beginning_of(std::string_view summary, std::string_view text) {
  for (const std::string_view cut : {"[…]", "[...]", "…", "..."}) {
    if (summary.ends_with(cut)) {
      summary = trimmed(summary.substr(0, summary.size() - cut.size()));
      break;
    }
  }
  return text.starts_with(summary);
}

void take_text_of(const XmlElement& item, Article& article) {
  article.body = paragraphs_in(item, kFullTexts);
  std::vector<Paragraph> summary = paragraphs_in(item, kSummaries);
  if (article.body.empty()) {
    article.body = std::move(summary);
    return;
  }
  std::string deck = joined_text(summary);
  if (!is_beginning_of(deck, joined_text(article.body))) {
    article.deck = std::move(deck);
  }
}

// Captions of pictures that go with the item.
void take_media(const XmlElement& item, Article& article) {
  std::set<std::string> told;
  for (const Paragraph& each : article.body) {
    told.insert(each.text);
  }
  for (const XmlElement* found : xml_descendants(item, "description")) {
    if (feed_space_of(*found) == kMedia) {
      std::string caption = feed_line(*found);
      if (told.insert(caption).second) {
        article.body.push_back({ParagraphKind::kCaption, std::move(caption)});
      }
    }
  }
}

void take_feed_people(const XmlElement& item, const FeedChannel& channel,
                      Article& article) {
  std::vector<std::string> people = feed_people(item);
  const XmlElement* origin = feed_child(item, kFeed, "source");
  if (people.empty() && origin != nullptr) {
    people = feed_people(*origin);
  }
  if (people.empty()) {
    people = channel.people;
  }
  if (people.size() == 1) {
    article.byline = people.front();
    if (article.byline.find('@') == std::string::npos) {
      article.authors = authors_of_byline(article.byline);
    }
    return;
  }
  article.authors.reserve(people.size());
  for (const std::string& person : people) {
    article.authors.push_back(author_named(person));
  }
  article.byline = byline_of(article.authors);
}

// An item may come from another feed, which it names.
void take_origin(const XmlElement& item, const FeedChannel& channel,
                 const ReaderSetup& setup, Article& article) {
  const std::string& own =
      setup.options.source.empty() ? channel.title : setup.options.source;
  article.source = own;
  if (const XmlElement* origin = feed_child(item, kFeed, "source")) {
    const XmlElement* title = origin->child("title");
    std::string name = feed_line(title == nullptr ? *origin : *title);
    if (!name.empty() && name != own) {
      article.source = std::move(name);
      article.provider = own;
    }
  }
}

std::vector<DateStatement> published_in(const XmlElement& item) {
  std::vector<DateStatement> statements;
  for (const FeedName& name : kPublishedNames) {
    if (std::string line = first_feed_line(item, {&name, 1}); !line.empty()) {
      statements.push_back({std::move(line)});
    }
  }
  return statements;
}

void take_dates_of(const XmlElement& item, const ReaderSetup& setup,
                   Submission& submission) {
  Article& article = submission.article;
  const auto date = [&](std::span<const FeedName> names, std::string_view field,
                        Ahead ahead) {
    return read_date(setup, first_feed_line(item, names), field, ahead,
                     submission.warnings);
  };
  const std::vector<DateStatement> published = published_in(item);
  read_published(published, setup, submission);
  article.updated = date(kUpdatedNames, "updated", Ahead::kRefused);
  article.first_created = date(kCreatedNames, "created", Ahead::kRefused);
  article.expires = date(kExpiredNames, "expires", Ahead::kAllowed);
  // Atom demands only the latter of its entries.
  if (published.empty()) {
    article.published = article.updated;
  }
}

}  // namespace

bool looks_like_feed(std::string_view head) {
  const std::string_view root = xml_root_name(head);
  const auto says = [&](std::string_view sign) {
    return head.find(sign) != head.npos;
  };
  if (root == "RDF") {
    return says("purl.org/rss/") || says("purl.org/net/rss") ||
           says("netscape.com/rdf");
  }
  return root == "rss" ||
         ((root == "feed" || root == "entry") &&
          (says("2005/Atom") || says("purl.org/atom") || says("<entry")));
}

Submission feed_article(const XmlElement& item, const FeedChannel& channel,
                        const ReaderSetup& setup) {
  Submission submission;
  Article& article = submission.article;
  take_feed_addresses(item, channel, article);
  take_origin(item, channel, setup, article);
  take_dates_of(item, setup, submission);
  article.headline = first_feed_line(item, kTitles);
  take_text_of(item, article);
  take_media(item, article);
  take_feed_people(item, channel, article);
  take_feed_terms(item, article);
  const XmlElement* language = feed_child(item, kDublinCore, "language");
  article.language.tag =
      language == nullptr ? item.attribute("lang") : xml_line(*language);
  if (article.language.tag.empty()) {
    article.language.tag = channel.language;
  }
  article.rights.notice = first_feed_line(item, kRightsNames);
  if (article.rights.notice.empty()) {
    article.rights.notice = channel.rights;
  }
  return submission;
}

}  // namespace morgue
