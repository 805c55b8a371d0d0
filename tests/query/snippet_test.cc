#include <gtest/gtest.h>

#include "query/query_matcher.h"
#include "query/query_parser.h"
#include "text/unicode.h"

namespace morgue {
namespace {

Article article_of(const std::vector<std::string>& paragraphs) {
  Article article;
  for (const std::string& text : paragraphs) {
    article.body.push_back({.kind = ParagraphKind::kText, .text = text});
  }
  return article;
}

// "…passage with [matches]…", one string a snippet.
std::vector<std::string> shown(const std::vector<Snippet>& snippets) {
  std::vector<std::string> lines;
  for (const Snippet& snippet : snippets) {
    std::string line = snippet.opens_mid_text ? "…" : "";
    std::size_t at = 0;
    for (const TextRange& range : snippet.highlights) {
      line += snippet.text.substr(at, range.begin - at) + "[" +
              snippet.text.substr(range.begin, range.end - range.begin) + "]";
      at = range.end;
    }
    line += snippet.text.substr(at) + (snippet.ends_mid_text ? "…" : "");
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> snippets(std::string_view query,
                                  const Article& article, std::size_t most = 2,
                                  std::size_t length = 240) {
  const QueryMatcher matcher(parse_query(query, {}).query, {"en"});
  return shown(matcher.read(article).snippets(most, length));
}

using Lines = std::vector<std::string>;

TEST(Snippets, TakeTheSentenceThatHasMostWords) {
  const Article article = article_of({
      "The weather was fine. Nobody spoke of security at first.",
      "Later the national security adviser named ByteDance. He left early.",
      "ByteDance did not comment.",
  });
  EXPECT_EQ(
      snippets("national security bytedance", article, 1, 50),
      (Lines{"…Later the [national] [security] adviser named [ByteDance].…"}));
}

TEST(Snippets, CoverTheWordsTogetherInTheArticlesOrder) {
  const Article article = article_of({
      "Prices of copper rose. Copper is a metal.",
      "Nothing happened here at all.",
      "Cocoa fell again.",
  });
  EXPECT_EQ(snippets("cocoa copper", article, 2, 25),
            (Lines{"Prices of [copper] rose.…", "…[Cocoa] fell again."}));
}

TEST(Snippets, FillUpWithSentencesAround) {
  const Article article =
      article_of({"One came. Two sat by the zebra. Three left. Four slept."});
  EXPECT_EQ(snippets("zebra", article, 1, 40),
            (Lines{"…Two sat by the [zebra]. Three left.…"}));
  EXPECT_EQ(snippets("zebra", article, 1, 240),
            (Lines{"One came. Two sat by the [zebra]. Three left. Four "
                   "slept."}));
}

TEST(Snippets, JoinThoseThatTouch) {
  const Article article = article_of(
      {"The first one mentions copper. The second one mentions cocoa."});
  EXPECT_EQ(snippets("cocoa copper", article, 2, 32),
            (Lines{"The first one mentions [copper]. The second one mentions "
                   "[cocoa]."}));
}

TEST(Snippets, OpenTheArticleWhereNothingMatches) {
  const Article article =
      article_of({"It began at dawn. It ended at noon.", "Then came night."});
  EXPECT_EQ(snippets("zebra", article, 2, 20), (Lines{"It began at dawn.…"}));
  EXPECT_EQ(snippets("zebra", article, 0), Lines{});
  EXPECT_EQ(snippets("zebra", Article{}), Lines{});
}

TEST(Snippets, LeaveOutBoilerplateAndUseTheDeck) {
  Article article = article_of({"Body text."});
  article.deck = "A zebra in the deck.";
  article.body.push_back(
      {.kind = ParagraphKind::kBoilerplate, .text = "Zebra zebra zebra."});
  EXPECT_EQ(snippets("zebra", article), (Lines{"A [zebra] in the deck.…"}));
}

TEST(Snippets, CutLongSentencesBetweenWordsAroundTheMatch) {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += i == 30 ? "the zebra " : "word" + std::to_string(i) + " ";
  }
  const Lines lines = snippets("zebra", article_of({text}), 1, 40);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0], "…word29 the [zebra] word31 word32…");
}

TEST(Snippets, NeverSplitACharacter) {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    text += i == 150 ? "斑馬" : "字";
  }
  for (std::size_t length = 1; length < 60; ++length) {
    const QueryMatcher matcher(parse_query("\"斑馬\"", {}).query, {"zh"});
    const Article article = article_of({text});
    for (const Snippet& snippet : matcher.read(article).snippets(2, length)) {
      EXPECT_TRUE(is_valid_utf8(snippet.text)) << length;
      EXPECT_FALSE(snippet.highlights.empty()) << length;
    }
  }
}

TEST(Snippets, EndWithinTimeOnMegabytes) {
  std::string text;
  for (int i = 0; i < 400'000; ++i) {
    text += "zebra and ";
  }
  const Lines lines = snippets("zebra w/3 and", article_of({text, text}));
  EXPECT_FALSE(lines.empty());
}

}  // namespace
}  // namespace morgue
