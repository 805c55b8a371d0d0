#include "corpus/html_dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/html_blocks.h"
#include "corpus/html_elements.h"
#include "corpus/page_url.h"
#include "corpus/published_date.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kMostDates = 40;
constexpr std::size_t kLongestPrinted = 60;

constexpr auto kPublishedMetas =
    std::to_array<std::string_view>({"article:published_time",
                                     "article:published",
                                     "og:published_time",
                                     "datepublished",
                                     "parsely-pub-date",
                                     "sailthru.date",
                                     "publish-date",
                                     "publish_date",
                                     "publishdate",
                                     "publishedtime",
                                     "pubdate",
                                     "publication_date",
                                     "article.published",
                                     "article_date_original",
                                     "og:article:published_time",
                                     "originalpublicationdate",
                                     "dc.date.issued",
                                     "dcterms.issued",
                                     "dcterms.created",
                                     "dc.date.created",
                                     "dcterms.date",
                                     "dc.date",
                                     "dc:date",
                                     "cxenseparse:recs:publishtime",
                                     "cxenseparse:publishtime",
                                     "date",
                                     "article:post_date",
                                     "rnews:datepublished",
                                     "citation_publication_date",
                                     "datecreated"});
constexpr auto kUpdatedMetas = std::to_array<std::string_view>(
    {"article:modified_time", "og:updated_time", "datemodified",
     "article:modified", "dcterms.modified", "dc.date.modified", "lastmod",
     "last-modified", "revised", "article:updated_time"});

using Texts = std::vector<std::string>;

// What an element states for machines, or else shows.
std::string stated(const HtmlTree& tree, std::size_t node) {
  for (const char* name : {"datetime", "content", "title"}) {
    if (const auto value = tree[node].attribute(name); !value.empty()) {
      return std::string(value);
    }
  }
  return html_spaced(tree.text_of(node));
}

// Dates of elements marked as such, those after the headline first.
void add_marked(const HtmlTree& tree, std::string_view property, Texts& dates) {
  for (std::size_t i = 1; i < tree.size() && dates.size() < kMostDates; ++i) {
    if (!tree[i].is_text() && tree[i].tag != GUMBO_TAG_META &&
        tree[i].attribute("itemprop") == property) {
      dates.push_back(stated(tree, i));
    }
  }
}

void add_times(const HtmlTree& tree, Texts& dates) {
  const std::size_t headline = tree.find(GUMBO_TAG_H1);
  Texts before;
  for (std::size_t i = 1; i < tree.size() && dates.size() < kMostDates; ++i) {
    if (tree[i].tag == GUMBO_TAG_TIME) {
      (i > headline ? dates : before).push_back(stated(tree, i));
    }
  }
  dates.insert(dates.end(), before.begin(), before.end());
}

// Whether a class or id names a date.
bool names_date(const HtmlNode& node) {
  for (const char* attribute : {"class", "id"}) {
    const std::string names = ascii_lower(node.attribute(attribute));
    for (const std::string_view word :
         {"date", "time", "published", "posted", "byline"}) {
      if (names.find(word) != names.npos) {
        return true;
      }
    }
  }
  return false;
}

void add_printed(const HtmlTree& tree, Texts& dates) {
  for (std::size_t i = tree.find(GUMBO_TAG_H1); i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    if (dates.size() >= kMostDates) {
      return;
    }
    if (node.element == nullptr || node.end - i > 16 ||
        is_never_text(node.tag) || !names_date(node)) {
      continue;
    }
    std::string text = html_spaced(tree.text_of(i));
    if (text.size() <= kLongestPrinted &&
        text.find_first_of("0123456789") != text.npos) {
      dates.push_back(std::move(text));
    }
  }
}

// "Published: 3 August 2020" -> "3 August 2020".
std::string_view from_first_date_word(std::string_view text) {
  const std::size_t colon = text.find(": ");
  return colon != text.npos && colon < 24 ? text.substr(colon + 2) : text;
}

// The date that a text on a page states, if it is one of a month at least.
std::optional<Date> date_on_page(std::string_view text, DateOrigin origin,
                                 const ReaderSetup& setup,
                                 std::vector<Warning>& warnings) {
  std::vector<Warning> faults;
  auto date = read_date(setup, text, "published", Ahead::kRefused, faults);
  if (!date) {
    std::vector<Warning> unheard;
    date = read_date(setup, from_first_date_word(text), "published",
                     Ahead::kRefused, unheard);
  }
  if (date && date->precision >= DatePrecision::kMonth) {
    date->origin = origin;
    return date;
  }
  warnings.insert(warnings.end(), faults.begin(), faults.end());
  return std::nullopt;
}

// Adds all of them, those that are no dates too.
void add_dates(const Texts& texts, const ReaderSetup& setup,
               std::vector<Warning>& warnings,
               std::vector<StatedDate>& stated) {
  for (const std::string& text : texts) {
    const std::size_t told = warnings.size();
    const auto date = date_on_page(text, DateOrigin::kMeta, setup, warnings);
    if (date) {
      stated.push_back({date, {}});
    } else if (warnings.size() > told) {
      stated.push_back(no_date(text));
    }
  }
}

std::optional<Date> first_on_page(const Texts& texts, DateOrigin origin,
                                  const ReaderSetup& setup,
                                  std::vector<Warning>& warnings) {
  for (const std::string& text : texts) {
    if (const auto date = date_on_page(text, origin, setup, warnings)) {
      return date;
    }
  }
  return std::nullopt;
}

void add_metas(const HtmlHead& head, std::span<const std::string_view> names,
               Texts& dates) {
  for (const std::string_view name : names) {
    for (std::string& value : head.metas(name)) {
      dates.push_back(std::move(value));
    }
  }
}

bool has_date(const std::vector<StatedDate>& stated) {
  return std::any_of(stated.begin(), stated.end(),
                     [](const StatedDate& each) { return each.date; });
}

void take_published_of(const HtmlTree& tree, const HtmlHead& head,
                       const LinkedArticle& linked, const ReaderSetup& setup,
                       Submission& submission) {
  Texts stated_dates = {linked.published};
  add_metas(head, kPublishedMetas, stated_dates);
  Texts marked;  // the first is the article's, others are of what it links to
  add_marked(tree, "datePublished", marked);
  std::vector<Warning> faults;
  std::vector<Warning> unheard;
  std::vector<StatedDate> dates;
  add_dates(stated_dates, setup, faults, dates);
  const auto add = [&](const std::optional<Date>& date) {
    if (date) {
      dates.push_back({date, {}});
    }
  };
  add(first_on_page(marked, DateOrigin::kMeta, setup, faults));
  if (!has_date(dates)) {
    Texts times;
    add_times(tree, times);
    add(first_on_page(times, DateOrigin::kMeta, setup, unheard));
  }
  add(first_on_page({date_in_url(submission.article.url)}, DateOrigin::kUrl,
                    setup, unheard));
  if (!has_date(dates)) {
    Texts printed;
    add_printed(tree, printed);
    add(first_on_page(printed, DateOrigin::kText, setup, unheard));
  }
  if (!has_date(dates)) {
    submission.warnings.insert(submission.warnings.end(), faults.begin(),
                               faults.end());
  }
  settle_published(std::move(dates), submission);
}

}  // namespace

void take_html_dates(const HtmlTree& tree, const HtmlHead& head,
                     const LinkedArticle& linked, const ReaderSetup& setup,
                     Submission& submission) {
  Article& article = submission.article;
  take_published_of(tree, head, linked, setup, submission);
  Texts updates = {linked.updated};
  add_metas(head, kUpdatedMetas, updates);
  add_marked(tree, "dateModified", updates);
  std::vector<Warning> unheard;
  article.updated = first_on_page(updates, DateOrigin::kMeta, setup, unheard);
}

}  // namespace morgue
