#include "corpus/html_article.h"

#include <array>
#include <utility>
#include <vector>

#include "corpus/assemble_article.h"
#include "corpus/dateline.h"
#include "corpus/html_authors.h"
#include "corpus/html_blocks.h"
#include "corpus/html_charset.h"
#include "corpus/html_dates.h"
#include "corpus/html_head.h"
#include "corpus/html_headline.h"
#include "corpus/html_main_text.h"
#include "corpus/html_story_trim.h"
#include "corpus/html_tree.h"
#include "corpus/html_words.h"
#include "corpus/linked_article.h"
#include "corpus/page_url.h"
#include "corpus/paragraphs.h"
#include "corpus/text_tail.h"
#include "text/detect_language.h"
#include "text/language.h"

namespace morgue {
namespace {

using enum ArticleField;

constexpr std::size_t kLongEnoughToDetect = 300;
constexpr std::size_t kMostToDetect = 4096;  // no more is looked at
constexpr std::uint8_t kSure = 90;

constexpr auto kDescriptions = std::to_array<std::string_view>(
    {"og:description", "description", "twitter:description"});
constexpr auto kSectionMetas = std::to_array<std::string_view>(
    {"article:section", "parsely-section", "sailthru.section", "section",
     "articlesection", "cxenseparse:section"});
constexpr auto kKeywordMetas =
    std::to_array<std::string_view>({"news_keywords", "keywords"});
constexpr auto kLocales = std::to_array<std::string_view>(
    {"content-language", "og:locale", "dc.language", "inlanguage"});
constexpr auto kUrlMetas =
    std::to_array<std::string_view>({"og:url", "twitter:url"});

std::vector<FieldValue> field_values(std::vector<std::string> texts) {
  std::vector<FieldValue> values;
  values.reserve(texts.size());
  for (std::string& text : texts) {
    values.push_back({std::move(text), ""});
  }
  return values;
}

std::string either_of(const std::string& preferred, const std::string& other) {
  return preferred.empty() ? other : preferred;
}

// An address that names the site's front page names no article.
std::string article_url(const HtmlHead& head, const LinkedArticle& linked,
                        const std::string& address) {
  for (const std::string& url :
       {head.canonical(), head.meta(kUrlMetas), linked.url, address}) {
    std::string canonical = canonical_url(url, address);
    if (const PageUrl parts = PageUrl::of(canonical);
        parts.path.size() > 1 || !parts.query.empty()) {
      return canonical;
    }
  }
  return {};
}

void offer_fields(const HtmlHead& head, const LinkedArticle& linked,
                  RecordFields& fields) {
  const auto offer = [&](ArticleField field, std::string text) {
    fields.offer(field, 1, {{std::move(text), ""}});
  };
  offer(kSource, html_site_name(head, linked));
  offer(kSection, either_of(either_of(linked.section, linked.print_section),
                            head.meta(kSectionMetas)));
  offer(kCredit, linked.credit);
  offer(kRights, linked.holder);
  offer(kEdition, linked.edition);
  offer(kPage, linked.page);
  offer(kColumn, linked.column);
  fields.offer(kKeywords, 1, field_values(linked.keywords));
  fields.offer(kKeywords, 2, field_values(head.metas("article:tag")));
  fields.offer(kKeywords, 3, {{head.meta(kKeywordMetas), ""}});
}

void take_story(const HtmlTree& tree, const LinkedArticle& linked,
                Article& article) {
  std::vector<HtmlBlock> story = html_main_text(tree);
  trim_story(story, article.headline);
  if (html_bytes(story) * 2 < linked.body.size()) {
    add_paragraphs(linked.body, ParagraphKind::kText, article.body);
    return;
  }
  for (HtmlBlock& block : story) {
    article.body.push_back({block.kind, std::move(block.text), 0});
  }
}

// What a page says of itself in short, unless its story begins so.
void take_deck(std::string description, Article& article) {
  const std::string words = bare_words(description);
  if (words.empty() || words == bare_words(article.headline)) {
    return;
  }
  std::string text;
  for (const Paragraph& paragraph : article.body) {
    text += bare_words(paragraph.text);
  }
  // A description is often the lead, cut with an ellipsis.
  const std::string start = words.substr(0, words.size() * 9 / 10);
  if (text.find(start) == text.npos) {
    article.deck = std::move(description);
  }
}

// The page's template may name another language than the story is in.
void take_language(const HtmlHead& head, const LinkedArticle& linked,
                   Article& article) {
  const std::string declared = either_of(
      either_of(head.language(), linked.language), head.meta(kLocales));
  article.language.tag = canonical_language(declared);
  std::string text;
  for (const Paragraph& paragraph : article.body) {
    text += paragraph.text;
    text += '\n';
    if (text.size() > kMostToDetect) {
      break;
    }
  }
  if (text.size() < kLongEnoughToDetect) {
    return;
  }
  const DetectedLanguage detected = detect_language(text);
  if (detected.confidence >= kSure &&
      primary_subtag(detected.tag) != primary_subtag(article.language.tag)) {
    article.language.tag.clear();  // the indexer detects what is not declared
  }
}

void take_dateline_of_page(Article& article) {
  if (article.body.empty()) {
    return;
  }
  if (auto found = find_dateline(article.body.front().text)) {
    article.dateline = std::move(found->dateline);
  }
}

}  // namespace

Submission html_article(std::string_view page, const PageAddress& address,
                        const ReaderSetup& setup) {
  Submission submission;
  Article& article = submission.article;
  const DecodedText decoded = decode_html(page, address.charset);
  const auto tree = HtmlTree::parse(decoded.text);
  if (!tree) {
    submission.warnings.push_back(
        {"html-refused", "the page is larger or more tangled than is taken"});
    return submission;
  }
  if (!decoded.was_utf8) {
    submission.warnings.push_back({"not-utf8",
                                   "bytes that mean nothing in the "
                                   "page's encoding were replaced"});
  }
  const HtmlHead head(*tree);
  const LinkedArticle linked = read_linked_article(head.linked_data());
  HtmlHeadlines headlines = html_headlines(*tree, head, linked);
  article.headline = std::move(headlines.headline);
  article.online_headline = std::move(headlines.online);
  article.url = article_url(head, linked, address.url);
  article.id = article.url;
  if (const std::string other = canonical_url(address.url);
      !other.empty() && other != article.url) {
    article.alternate_urls.push_back(other);
  }
  take_html_dates(*tree, head, linked, setup, submission);
  if (article.online_headline.empty()) {
    article.online_headline = linked.alternative;
  }
  take_html_authors(*tree, head, linked, article);
  RecordFields fields;
  offer_fields(head, linked, fields);
  assemble_article(std::move(fields), {}, setup, submission);
  take_story(*tree, linked, article);
  take_credit(article);
  take_deck(either_of(linked.description, head.meta(kDescriptions)), article);
  take_dateline_of_page(article);
  take_language(head, linked, article);
  return submission;
}

}  // namespace morgue
