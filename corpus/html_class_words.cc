#include "corpus/html_class_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestNames = 512;

// Sorted.  An asterisk stands for whatever follows.
constexpr auto kBoilerplateWords = std::to_array<std::string_view>({
    "author*",     "bio",         "biography*",   "byline*",     "poll",
    "polls",       "quiz*",       "readmore",     "survey*",     "ad",
    "addthis*",    "ads",         "adsbygoogle*", "advert*",     "banner*",
    "breadcrumb*", "cookie*",     "dfp*",         "donat*",      "follow",
    "footer*",     "gdpr*",       "jp",           "masthead*",   "menu*",
    "mostread*",   "nav",         "navbar*",      "navigation*", "newsletter*",
    "outbrain*",   "pagination*", "paging*",      "pager*",      "popular*",
    "popup*",      "print",       "promo*",       "recirc*",     "recommend*",
    "related*",    "share*",      "sharing*",     "shopping*",   "sidebar*",
    "signup*",     "skyscraper*", "social*",      "sponsor*",    "subscri*",
    "taboola*",    "teaser*",     "toolbar*",     "trending*",   "widget",
    "widgets",     "zergnet*",
});
constexpr auto kCommentWords =
    std::to_array<std::string_view>({"comment*", "commentlist*", "disqus*",
                                     "kommentar*", "replies", "respond"});
constexpr auto kStoryWords = std::to_array<std::string_view>(
    {"article*", "body", "content*", "entry*", "hentry", "post", "story*",
     "text", "richtext*"});
constexpr auto kCaptionWords =
    std::to_array<std::string_view>({"caption*", "credit*", "figcaption*"});

bool word_matches(std::string_view word, std::string_view pattern) {
  return pattern.ends_with('*')
             ? word.starts_with(pattern.substr(0, pattern.size() - 1))
             : word == pattern;
}

template <std::size_t Size>
bool is_one_of(std::string_view word,
               const std::array<std::string_view, Size>& patterns) {
  return std::any_of(
      patterns.begin(), patterns.end(), [&](std::string_view pattern) {
        return word.front() == pattern.front() && word_matches(word, pattern);
      });
}

void judge(std::string_view word, HtmlClassWords& words) {
  words.boilerplate = words.boilerplate || is_one_of(word, kBoilerplateWords);
  words.comments = words.comments || is_one_of(word, kCommentWords);
  words.story = words.story || is_one_of(word, kStoryWords);
  words.caption = words.caption || is_one_of(word, kCaptionWords);
}

}  // namespace

HtmlClassWords html_class_words(std::string_view names) {
  HtmlClassWords words;
  names = names.substr(0, kLongestNames);
  std::string word;
  char before = ' ';
  for (const char c : names) {
    const bool starts = is_ascii_upper(c) && !is_ascii_upper(before);
    if ((!is_ascii_letter(c) || starts) && !word.empty()) {
      judge(word, words);
      word.clear();
    }
    if (is_ascii_letter(c)) {
      word += ascii_lower(c);
    }
    before = c;
  }
  if (!word.empty()) {
    judge(word, words);
  }
  return words;
}

}  // namespace morgue
