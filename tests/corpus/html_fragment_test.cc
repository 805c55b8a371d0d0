#include "corpus/html_fragment.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/html_tree.h"

namespace morgue {
namespace {

// "h:Title|p:Text": each paragraph behind a sign for its kind.
std::string shown(const std::vector<Paragraph>& paragraphs) {
  std::string text;
  for (const Paragraph& each : paragraphs) {
    text += text.empty() ? "" : "|";
    text += std::string("?p#>-^=!~").at(static_cast<std::size_t>(each.kind));
    text += each.text;
  }
  return text;
}

TEST(HtmlFragment, SplitsParagraphs) {
  struct Case {
    std::string html;
    std::string paragraphs;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"One line", "pOne line"},
      {"One\n\nTwo", "pOne|pTwo"},
      {"<p>One &amp; two</p><p>Three", "pOne & two|pThree"},
      {"One <b>bold</b>\n\nTwo\nlines", "pOne bold|pTwo lines"},
      {"<div>One\n\n<a href=x>two</a>\n\nthree</div>", "pOne two three"},
      {"One<br>two<br> <br>three", "pOne two|pthree"},
      {"<h2>Head</h2>Text<ul><li>A<li>B</ul>", "#Head|pText|-A|-B"},
      {"<blockquote><p>Said</p></blockquote>", ">Said"},
      {"<figure><img><figcaption>Seen</figcaption></figure>", "^Seen"},
      {"<table><tr><td>A<td>B<tr><td>1<td>2</table>", "=A B|=1 2"},
      {"<table><tr><td><p>A<p>B</table>", "pA|pB"},
      {"<script>var a = '<p>';</script><p>T<style>x</style>", "pT"},
      {"<p>un&shy;broken&nbsp;text&#8203;", "punbroken text"},
      {"<!-- <p>no --><p>yes", "pyes"},
      {"a < b", "pa < b"},
  };
  for (const auto& [html, paragraphs] : cases) {
    EXPECT_EQ(shown(html_paragraphs(html)), paragraphs) << html;
  }
}

TEST(HtmlFragment, MakesOneLine) {
  struct Case {
    std::string html;
    std::string text;
  };
  const std::vector<Case> cases = {
      {" AT&amp;T  <b>up</b>\n", "AT&T up"},
      {"plain", "plain"},
      {"<p>One</p><p>Two", "One Two"},
      {"<title>Named</title>", "Named"},
      {"caf&eacute; &#x2014; &#8220;x&#8221;", "café — “x”"},
  };
  for (const auto& [html, text] : cases) {
    EXPECT_EQ(html_text(html), text) << html;
  }
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

TEST(HtmlTree, StandsHostilePages) {
  struct Case {
    const char* name;
    std::string html;
  };
  const std::vector<Case> cases = {
      {"divs", repeated("<div>", 300'000) + "text"},
      {"closed divs",
       repeated("<div>", 300'000) + "text" + repeated("</div>", 300'000)},
      {"formatting", repeated("<b><p>", 200'000) + "text"},
      {"mispairs", repeated("<span><div></span></div>", 50'000) + "text"},
      {"tables", repeated("<table><tr><td>", 50'000) + "text"},
      {"unclosed titles", repeated("<title>", 100'000) + "text"},
      {"attributes", "<p" + repeated(" a", 300'000) + ">text"},
      {"bodies", repeated("<body a b c>", 100'000) + "text"},
  };
  for (const auto& [name, html] : cases) {
    const auto tree = HtmlTree::parse(html);
    ASSERT_TRUE(tree) << name;
    EXPECT_NE(tree->text_of(0).find("text"), std::string::npos) << name;
  }
}

TEST(HtmlTree, RefusesWhatIsTooLarge) {
  EXPECT_FALSE(HtmlTree::parse(std::string(kLargestHtml + 1, 'a')));
}

}  // namespace
}  // namespace morgue
