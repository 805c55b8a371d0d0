#include "corpus/html_headline.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/html_blocks.h"
#include "corpus/html_words.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kMostHeadings = 5;
constexpr std::size_t kShortestTitle = 15;

constexpr auto kOpenGraphTitle =
    std::to_array<std::string_view>({"og:title", "twitter:title"});
constexpr auto kSiteNames = std::to_array<std::string_view>(
    {"og:site_name", "application-name", "apple-mobile-web-app-title",
     "dc.publisher", "publisher"});

struct Candidate {
  std::string text;
  std::string words;
};
using Candidates = std::vector<Candidate>;

// "Storm hits coast | The Gazette" -> "Storm hits coast", where the last part
// is the site's name.
std::string without_site(const std::string& title, const std::string& site) {
  const std::string name = bare_words(site);
  for (const std::string_view joint :
       {" | ", " - ", " – ", " — ", " · ", " « ", " :: ", "|", " / ", ": "}) {
    const std::size_t at = title.rfind(joint);
    if (at != title.npos && at > 0 && !name.empty() &&
        bare_words(title.substr(at + joint.size())) == name) {
      return std::string(trimmed(title.substr(0, at)));
    }
  }
  return title;
}

// A <title> whose end no other statement repeats says the site's name there.
std::string without_last_part(const std::string& title) {
  std::size_t cut = title.npos;
  for (const std::string_view joint :
       {" | ", " - ", " – ", " — ", " :: ", "ㅣ"}) {
    const std::size_t at = title.rfind(joint);
    if (at != title.npos && at >= kShortestTitle &&
        (cut == title.npos || at > cut)) {
      cut = at;
    }
  }
  return title.substr(0, cut);
}

std::vector<std::string> headings_of(const HtmlTree& tree) {
  std::vector<std::string> headings;
  for (std::size_t i = 0; i < tree.size() && headings.size() < kMostHeadings;
       ++i) {
    if (tree[i].tag == GUMBO_TAG_H1) {
      if (std::string text = html_spaced(tree.text_of(i)); !text.empty()) {
        headings.push_back(std::move(text));
      }
    }
  }
  return headings;
}

std::size_t agreeing(const Candidate& candidate, const Candidates& all) {
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(),
      [&](const Candidate& other) { return other.words == candidate.words; }));
}

class HeadlineCandidates {
 public:
  HeadlineCandidates(const HtmlHead& head, const LinkedArticle& linked)
      : site_(html_site_name(head, linked)), name_(head.meta(kSiteNames)) {}

  std::string cleaned(const std::string& text) const {
    return without_site(without_site(text, site_), name_);
  }

  void add(std::string text) {
    text = cleaned(text);
    if (std::string words = bare_words(text); !words.empty()) {
      all_.push_back({std::move(text), std::move(words)});
    }
  }

  // What most agree on, the first of those; empty where there is none.
  Candidate best() const {
    const auto found =
        std::max_element(all_.begin(), all_.end(),
                         [&](const Candidate& left, const Candidate& right) {
                           return agreeing(left, all_) < agreeing(right, all_);
                         });
    return found == all_.end() ? Candidate() : *found;
  }

 private:
  std::string site_;
  std::string name_;
  Candidates all_;
};

}  // namespace

std::string html_site_name(const HtmlHead& head, const LinkedArticle& linked) {
  return linked.publisher.empty() ? head.meta(kSiteNames) : linked.publisher;
}

HtmlHeadlines html_headlines(const HtmlTree& tree, const HtmlHead& head,
                             const LinkedArticle& linked) {
  const std::vector<std::string> headings = headings_of(tree);
  const std::string open_graph = head.meta(kOpenGraphTitle);
  // One heading of the first order is the story's; of several, any may be.
  const std::string lone = headings.size() == 1 ? headings.front() : "";
  HeadlineCandidates candidates(head, linked);
  for (const std::string& text : {linked.headline, lone, open_graph}) {
    candidates.add(text);
  }
  for (const std::string& heading : headings) {
    if (headings.size() > 1) {
      candidates.add(heading);
    }
  }
  candidates.add(without_last_part(head.title()));
  const Candidate best = candidates.best();
  if (best.text.empty()) {
    return {head.title(), ""};
  }
  HtmlHeadlines headlines{best.text, ""};
  for (const std::string& text : {linked.headline, open_graph, lone}) {
    const std::string other = candidates.cleaned(text);
    if (headlines.online.empty() && bare_words(other) != best.words) {
      headlines.online = other;
    }
  }
  return headlines;
}

}  // namespace morgue
