#include "corpus/wxr_post.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/feed_item.h"
#include "corpus/feed_names.h"
#include "corpus/html_fragment.h"
#include "corpus/published_date.h"
#include "corpus/wordpress_text.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

constexpr std::string_view kNoDate = "0000";
constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kLargestOffset = std::int64_t{15} * 3600;

constexpr auto kOtherTypes = std::to_array<std::string_view>(
    {"attachment", "page", "revision", "nav_menu_item"});
constexpr auto kOtherStatuses =
    std::to_array<std::string_view>({"draft", "auto-draft", "pending",
                                     "private", "trash", "future", "inherit"});

std::string wp_line(const XmlElement& item, std::string_view name) {
  const XmlElement* child = feed_child(item, FeedSpace::kWordPress, name);
  return child == nullptr ? std::string() : xml_line(*child);
}

template <std::size_t Size>
std::string_view known_or(const std::string& name,
                          const std::array<std::string_view, Size>& known,
                          std::string_view other) {
  const auto* found = std::find(known.begin(), known.end(), name);
  return found == known.end() ? other : *found;
}

// A post's time in Greenwich, on the site's wall clock; both are stored.
std::optional<Date> zoned(const Date& gmt, const std::optional<Date>& local) {
  Date date = gmt;
  date.utc_seconds = gmt.wall_seconds();
  date.offset_minutes = 0;
  date.zone_known = true;
  const std::int64_t ahead =
      local ? local->wall_seconds() - date.utc_seconds : 0;
  if (ahead % kMinute == 0 && ahead >= -kLargestOffset &&
      ahead <= kLargestOffset) {
    date.offset_minutes = static_cast<std::int16_t>(ahead / kMinute);
  }
  return date;
}

// WordPress writes 0000-00-00 for a time that it does not know.
std::optional<Date> wp_date(const XmlElement& item, const std::string& name,
                            const ReaderSetup& setup,
                            std::vector<Warning>& warnings) {
  const auto read = [&](const std::string& field) {
    const std::string text = wp_line(item, field);
    return text.starts_with(kNoDate)
               ? std::nullopt
               : read_date(setup, text, field, Ahead::kRefused, warnings);
  };
  const auto local = read(name);
  const auto gmt = read(name + "_gmt");
  return gmt ? zoned(*gmt, local) : local;
}

void take_post_dates(const XmlElement& item, const ReaderSetup& setup,
                     Submission& submission) {
  Article& article = submission.article;
  const bool has_own =
      feed_child(item, FeedSpace::kWordPress, "post_date") != nullptr;
  if (!has_own) {
    return;  // pubDate has been read
  }
  if (auto date = wp_date(item, "post_date", setup, submission.warnings)) {
    std::vector<StatedDate> stated = std::move(article.stated_dates);
    if (stated.empty()) {
      stated.push_back({article.published, {}});
    }
    stated.insert(stated.begin(), {date, {}});
    std::erase(stated, StatedDate());
    settle_published(std::move(stated), submission);
  }
  article.updated = wp_date(item, "post_modified", setup, submission.warnings);
}

void take_person(const WxrSite& site, Article& article) {
  const auto person = site.people.find(article.byline);
  if (person != site.people.end()) {
    article.byline = person->second;
    article.authors = {author_named(person->second)};
  }
}

// Categories are a site's sections, the first of them this post's.
void take_terms(const XmlElement& item, Article& article) {
  article.section.clear();
  article.keywords.clear();
  article.subjects.clear();
  std::set<std::string> told;
  for (const XmlElement* term : xml_children(item, "category")) {
    std::string name = html_text(xml_text(*term));
    const std::string_view domain = term->attribute("domain");
    const bool is_category = domain.empty() || domain == "category";
    if (is_category && article.section.empty()) {
      article.section = name;
    }
    if (is_category || domain == "post_tag" || domain == "tag") {
      if (told.insert(name).second) {
        article.keywords.push_back(std::move(name));
      }
      continue;
    }
    Subject subject;
    subject.scheme = domain;
    subject.code = term->attribute("nicename");
    subject.name = std::move(name);
    article.subjects.push_back(std::move(subject));
  }
}

// The item with its text as WordPress shows it.
XmlElement as_shown(const XmlElement& item) {
  XmlElement copy = item;
  for (XmlElement& child : copy.children) {
    if (child.name == "encoded" &&
        feed_space_of(child) == FeedSpace::kContent) {
      XmlElement text;
      text.text = wordpress_html(xml_text(child));
      child.children = {std::move(text)};
    }
  }
  return copy;
}

}  // namespace

bool looks_like_wxr(std::string_view head) {
  return xml_root_name(head) == "rss" &&
         head.find("wordpress.org/export/") != head.npos;
}

WxrSite WxrSite::of(const XmlElement& outside) {
  WxrSite site;
  site.channel = FeedChannel::of(outside);
  site.channel.people.clear();
  for (const XmlElement* author : xml_descendants(outside, "author")) {
    std::string login = wp_line(*author, "author_login");
    std::string name = wp_line(*author, "author_display_name");
    if (!login.empty() && !name.empty()) {
      site.people.emplace(std::move(login), std::move(name));
    }
  }
  return site;
}

std::string_view wxr_skip_reason(const XmlElement& item) {
  const std::string type = wp_line(item, "post_type");
  if (!type.empty() && type != "post") {
    return known_or(type, kOtherTypes, "not-a-post");
  }
  const std::string status = wp_line(item, "status");
  if (!status.empty() && status != "publish") {
    return known_or(status, kOtherStatuses, "unpublished");
  }
  return {};
}

Submission wxr_article(const XmlElement& item, const WxrSite& site,
                       const ReaderSetup& setup) {
  Submission submission = feed_article(as_shown(item), site.channel, setup);
  Article& article = submission.article;
  if (article.id.empty()) {
    article.id = wp_line(item, "post_id");
  }
  article.slugline = wp_line(item, "post_name");
  take_post_dates(item, setup, submission);
  take_person(site, article);
  take_terms(item, article);
  return submission;
}

}  // namespace morgue
