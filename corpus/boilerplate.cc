#include "corpus/boilerplate.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestLine = 70;

// Folded.  A line is boilerplate where it is the phrase, or where the phrase
// and a colon open it; an asterisk stands for whatever follows.
constexpr auto kTails = std::to_array<std::string_view>({
    "about the author",
    "about the authors",
    "about this author",
    "about the writer",
    "author bio",
    "related posts",
    "related post",
    "related articles",
    "related article",
    "related stories",
    "related story",
    "related news",
    "related content",
    "related topics",
    "related coverage",
    "related links",
    "related",
    "recommended stories",
    "recommended for you",
    "recommended",
    "you may also like*",
    "you might also like*",
    "more from*",
    "more on this story",
    "more stories",
    "most read",
    "most popular",
    "trending now",
    "share this*",
    "share on*",
    "share",
    "leave a comment",
    "leave a reply",
    "comments",
    "post a comment",
    "join the conversation",
    "sign up for*",
    "subscribe to*",
    "follow us*",
    "tags",
    "filed under*",
    "posted in*",
    "copyright 1*",
    "copyright 2*",
    "copyright (*",
    "copyright ©*",
    "© *",
    "all rights reserved*",
    "a lire aussi",
    "lire aussi",
    "mehr zum thema",
    "lesen sie auch",
    "noticias relacionadas",
    "lea tambien",
    "leia tambem",
    "sobre el autor",
    "a propos de l'auteur",
    "uber den autor",
    "lees ook",
    "terms of use",
    "privacy policy",
    "print this article",
});

constexpr auto kLines = std::to_array<std::string_view>({
    "read more*",
    "read also*",
    "also read*",
    "see also*",
    "continue reading*",
    "advertisement",
    "story continues below*",
    "watch*:",
    "listen*:",
    "click here*",
    "back to top",
    "print",
    "email this*",
    "loading*",
    "see more*",
});

bool matches(std::string_view folded, std::string_view phrase) {
  if (phrase.ends_with('*')) {
    return folded.starts_with(phrase.substr(0, phrase.size() - 1));
  }
  if (const std::size_t star = phrase.find('*'); star != phrase.npos) {
    const std::string_view opening = phrase.substr(0, star);
    return folded.starts_with(opening) && folded.size() > opening.size() &&
           folded[opening.size()] == ':';
  }
  return folded == phrase || (folded.starts_with(phrase) &&
                              folded.substr(phrase.size()).starts_with(':'));
}

template <std::size_t Size>
bool matches_any(std::string_view folded,
                 const std::array<std::string_view, Size>& phrases) {
  return std::any_of(
      std::begin(phrases), std::end(phrases),
      [&](std::string_view phrase) { return matches(folded, phrase); });
}

}  // namespace

Boilerplate boilerplate_in(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > kLongestLine) {
    return Boilerplate::kNone;
  }
  const std::string folded = fold(line);
  if (matches_any(folded, kTails)) {
    return Boilerplate::kTail;
  }
  return matches_any(folded, kLines) ? Boilerplate::kLine : Boilerplate::kNone;
}

}  // namespace morgue
