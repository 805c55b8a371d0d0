#include "tests/query/sample_result.h"

namespace morgue {
namespace {

Hit corrected_hit() {
  Hit hit{.number = 7, .rank = 1, .score = 12.5};
  hit.article.id = "reuters-1187";
  hit.article.headline = "TikTok chief faces lawmakers";
  hit.article.source = "Reuters";
  hit.article.section = "business";
  hit.article.url = "https://paper.example/1187";
  hit.article.language = {
      .tag = "en", .origin = LanguageOrigin::kDeclared, .confidence = 0};
  hit.article.published = parse_iso("2023-03-23T14:05+02:00");
  hit.article.corrections = {
      {.date = parse_iso("2023-03-24"), .text = "He is the chief."}};
  hit.headline_highlights = {{0, 6}};
  hit.snippets = {{.text = "Café owners say ByteDance is no agent.",
                   .highlights = {{17, 26}},
                   .opens_mid_text = true,
                   .ends_mid_text = false},
                  {.text = "Members cited national security.",
                   .highlights = {{14, 31}},
                   .opens_mid_text = true,
                   .ends_mid_text = true}};
  return hit;
}

Hit undated_hit() {
  Hit hit{.number = 3, .rank = 2, .score = 3};
  hit.article.id = "b,\"2\"";
  hit.article.source = "=Le Monde";
  hit.article.body = {{.text = "Sans titre ni date."}};
  hit.article.language.tag = "fr";
  hit.article.status = ArticleStatus::kWithheld;
  return hit;
}

Hit hostile_hit() {
  Hit hit{.number = 4, .rank = 3, .score = 1};
  hit.article.id = "evil\x1b]0;owned\x07id";
  hit.article.headline = "Red \x1b[31malert\x1b[0m\r\nnow";
  hit.article.source = "Evil\tPost";
  hit.article.published = parse_iso("1987");
  hit.article.language.tag = "en";
  hit.snippets = {{.text = "A \x1b[2Jword\nhere.", .highlights = {{6, 10}}}};
  return hit;
}

}  // namespace

SearchResult sample_result() {
  SearchResult result;
  result.total = 1204;
  result.generation = 412;
  result.archive_articles = 20000;
  result.interpreted = "national AND security AND bytedance";
  result.notes = {"\"or\" is searched as a word"};
  result.hits = {corrected_hit(), undated_hit(), hostile_hit()};
  result.next_offset = 3;
  result.facets = {{.field = FacetField::kSource,
                    .values = {{"Reuters", 1000}, {"BBC", 204}},
                    .distinct = 38,
                    .missing = 2}};
  result.overview = Overview{.sources = 38,
                             .first_day = "2019-11-02",
                             .last_day = "2024-04-26",
                             .undated = 2};
  result.seconds = 0.0121;
  return result;
}

SearchResult empty_result() {
  SearchResult result;
  result.generation = 412;
  result.archive_articles = 20000;
  result.interpreted = "\"national securty\" AND source:rueters";
  result.no_hits_because = {
      {"\"national securty\"", 0, "did you mean \"security\"? (18,204)"},
      {"source:rueters", 0, "no such source; reuters has 19,043"},
      {"date:2020", 1204, ""}};
  return result;
}

}  // namespace morgue
