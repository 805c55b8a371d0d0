#include "corpus/html_story_trim.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "corpus/boilerplate.h"
#include "corpus/html_words.h"

namespace morgue {
namespace {

constexpr std::size_t kSentence = 80;
constexpr std::size_t kLongLinks = 200;
constexpr double kLinked = 0.5;

using Blocks = std::vector<HtmlBlock>;

bool is_heading(const HtmlBlock& block) {
  return block.kind == ParagraphKind::kSubheading;
}

bool ends_sentence_here(std::string_view text) {
  for (const std::string_view stop :
       {".", "!", "?", "…", "\"", "”", "’", "»", "“", ":", "。", "」", "！",
        "？", "।", "።", "۔", "؟", ")"}) {
    if (text.ends_with(stop)) {
      return true;
    }
  }
  return false;
}

bool is_sentence(const HtmlBlock& block) {
  return !is_heading(block) &&
         (block.text.size() >= kSentence || ends_sentence_here(block.text));
}

double link_share(const HtmlBlock& block) {
  return static_cast<double>(block.link_bytes) /
         static_cast<double>(block.text.size());
}

bool is_links(const HtmlBlock& block) {
  return link_share(block) > kLinked && block.text.size() < kLongLinks;
}

// Up to the headline where it stands among the first blocks.
void drop_headline(Blocks& story, std::string_view headline) {
  const std::string wanted = bare_words(headline);
  if (wanted.empty()) {
    return;
  }
  std::size_t before = 0;
  for (std::size_t i = 0; i < story.size() && before < 2 * kSentence; ++i) {
    if (bare_words(story[i].text) == wanted) {
      story.erase(story.begin(),
                  story.begin() + static_cast<std::ptrdiff_t>(i + 1));
      return;
    }
    before += is_sentence(story[i]) ? story[i].text.size() : 0;
  }
}

void drop_front(Blocks& story) {
  const auto first =
      std::find_if(story.begin(), story.end(), [](const HtmlBlock& block) {
        return block.kind == ParagraphKind::kCaption || is_sentence(block);
      });
  story.erase(story.begin(), first);
}

void drop_repeated(Blocks& story) {
  std::unordered_map<std::string_view, std::size_t> seen;
  for (const HtmlBlock& block : story) {
    ++seen[block.text];
  }
  std::unordered_map<std::string, std::size_t> kept;
  Blocks once;
  for (HtmlBlock& block : story) {
    const std::size_t times =
        block.text.size() > kLongLinks ? 1 : seen[block.text];
    const bool drop = times > 1 && (times > 2 || !is_sentence(block) ||
                                    kept[block.text]++ > 0);
    if (!drop) {
      once.push_back(block);
    }
  }
  story = std::move(once);
}

// Links, template's lines, and headings over nothing.
void drop_between(Blocks& story) {
  Blocks kept;
  kept.reserve(story.size());
  bool under_heading = false;
  for (HtmlBlock& block : story) {
    if (is_heading(block)) {
      if (under_heading) {
        kept.pop_back();
      }
      under_heading = !is_links(block);
      if (under_heading) {
        kept.push_back(std::move(block));
      }
      continue;
    }
    if (is_links(block) || boilerplate_in(block.text) != Boilerplate::kNone) {
      continue;
    }
    under_heading = false;
    kept.push_back(std::move(block));
  }
  if (under_heading) {
    kept.pop_back();
  }
  story = std::move(kept);
}

void drop_tail(Blocks& story) {
  const std::size_t bytes = html_bytes(story);
  std::size_t seen = 0;
  for (std::size_t i = 0; i < story.size(); ++i) {
    if (seen * 10 > bytes * 6 &&
        boilerplate_in(story[i].text) == Boilerplate::kTail) {
      story.resize(i);
      break;
    }
    seen += story[i].text.size();
  }
  while (!story.empty() && !is_sentence(story.back()) &&
         story.back().kind == ParagraphKind::kText) {
    story.pop_back();
  }
}

}  // namespace

void trim_story(Blocks& story, std::string_view headline) {
  drop_headline(story, headline);
  Blocks rest = story;
  drop_tail(rest);
  drop_repeated(rest);
  drop_between(rest);
  drop_front(rest);
  drop_tail(rest);
  if (!rest.empty()) {
    story = std::move(rest);
  }
}

}  // namespace morgue
