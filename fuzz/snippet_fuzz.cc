// Hostile articles: whatever a query finds in them, marks are whole, ordered
// and within the text, passages are valid UTF-8, and nothing that could steer
// a terminal is printed.  Input: a query, a line's end, paragraphs.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

#include "query/query_matcher.h"
#include "query/query_parser.h"
#include "query/result_printer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::int64_t kNow = 1'600'000'000;  // 2020-09-13
constexpr std::size_t kSnippets = 3;
constexpr std::size_t kLength = 60;

void require(bool holds, std::string_view what) {
  if (!holds) {
    std::cerr << what << '\n';
    std::abort();
  }
}

void check_ranges(std::string_view text, const std::vector<TextRange>& ranges) {
  std::size_t at = 0;
  for (const TextRange& range : ranges) {
    require(range.begin >= at && range.begin < range.end &&
                range.end <= text.size(),
            "ranges are not ascending, disjoint and within the text");
    require(utf8_floor(text, range.begin) == range.begin &&
                utf8_floor(text, range.end) == range.end,
            "a range splits a character");
    at = range.end;
  }
}

Article article_from(std::string_view text) {
  Article article;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    article.body.push_back({.kind = ParagraphKind::kText,
                            .text = repair_utf8(text.substr(0, end))});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!article.body.empty()) {
    article.headline = article.body.front().text;
    article.id = article.headline;
    article.source = article.headline;
  }
  return article;
}

void check_printed(const SearchResult& result) {
  std::ostringstream out;
  make_printer(OutputFormat::kText, out, {})->print(result);
  for (const char c : out.str()) {
    require(c == '\n' || static_cast<unsigned char>(c) >= ' ',
            "a control character was printed");
  }
  for (const OutputFormat format :
       {OutputFormat::kJson, OutputFormat::kJsonl, OutputFormat::kCsv}) {
    make_printer(format, out, {})->print(result);
  }
}

void check(std::string_view query, std::string_view text) {
  ParsedQuery parsed;
  try {
    parsed = parse_query(query, {DefaultOperator::kAnd, kNow});
  } catch (const QueryError&) {
    return;
  }
  const QueryMatcher matcher(parsed.query, {"en", "de", "zh"});
  Hit hit;
  hit.article = article_from(text);
  const MatchedArticle matched = matcher.read(hit.article);
  hit.headline_highlights = matched.headline();
  check_ranges(hit.article.headline, hit.headline_highlights);
  hit.snippets = matched.snippets(kSnippets, kLength);
  require(hit.snippets.size() <= kSnippets, "too many snippets");
  for (const Snippet& snippet : hit.snippets) {
    require(is_valid_utf8(snippet.text), "a snippet splits a character");
    check_ranges(snippet.text, snippet.highlights);
  }
  SearchResult result;
  result.total = 1;
  result.hits.push_back(std::move(hit));
  check_printed(result);
}

}  // namespace
}  // namespace morgue

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t end = std::min(input.find('\n'), input.size());
  morgue::check(input.substr(0, end),
                input.substr(std::min(end + 1, input.size())));
  return 0;
}
