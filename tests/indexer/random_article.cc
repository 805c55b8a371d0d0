#include "tests/indexer/random_article.h"

#include <string>
#include <vector>

#include "archive/date.h"
#include "tests/indexer/random_number.h"

namespace morgue {
namespace {

const std::vector<std::string> kWords = {
    "harbour", "harbours", "the",     "of",        "floods",   "flooded",
    "Lisbon",  "US",       "WHO",     "running",   "runs",     "cidades",
    "cidade",  "Straße",   "straßen", "élections", "élection", "G20",
    "us",      "who",      "3.5",     "AT&T",      "東京都",   "nations"};

std::string random_word(std::mt19937& random) {
  return below(random, 6) == 0 ? "w" + std::to_string(below(random, 5000))
                               : kWords[below(random, kWords.size())];
}

std::string random_text(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t left = below(random, most + 1); left > 0; --left) {
    text += random_word(random);
    text += below(random, 8) == 0 ? ". " : " ";
  }
  return text;
}

ParagraphKind random_kind(std::mt19937& random) {
  return below(random, 6) == 0 ? ParagraphKind::kBoilerplate
                               : ParagraphKind::kText;
}

}  // namespace

Article random_article(std::mt19937& random, int number) {
  const std::vector<std::string> languages = {"en", "pt-br", "de", "fr", ""};
  const std::vector<std::string> sources = {"Harbour Wire", "Hafenblatt", ""};
  Article article;
  article.id = "story-" + std::to_string(number);
  article.language.tag = languages[below(random, languages.size())];
  article.source = sources[below(random, sources.size())];
  article.section = below(random, 2) == 0 ? "World News" : "";
  if (below(random, 20) == 0) {
    return article;
  }
  article.headline = random_text(random, 8);
  article.deck = below(random, 3) == 0 ? random_text(random, 12) : "";
  for (std::size_t left = below(random, 6); left > 0; --left) {
    article.body.push_back(
        {.kind = random_kind(random), .text = random_text(random, 60)});
  }
  if (below(random, 5) == 0) {
    article.corrections.push_back({.date = {}, .text = random_text(random, 9)});
  }
  article.byline = below(random, 2) == 0 ? "By " + random_text(random, 3) : "";
  if (below(random, 3) == 0) {
    article.authors.emplace_back().display = random_text(random, 2);
  }
  if (below(random, 4) != 0) {
    article.published =
        parse_iso("2020-08-0" + std::to_string(1 + below(random, 6)));
  }
  return article;
}

}  // namespace morgue
