#include "corpus/html_article.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/date.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::string_view kProse =
    "<p>The river rose by two metres during the night, and the lower town was "
    "cleared by boat before the morning.</p><p>Nobody was hurt, the mayor "
    "said, "
    "though three bridges are closed until engineers have seen them.</p>";

std::string page_of(std::string_view head, std::string_view body = kProse) {
  std::string page = "<!DOCTYPE html><html lang=en><head>";
  page.append(head).append("</head><body>").append(body).append("</body>");
  return page;
}

Submission submission_of(std::string_view page,
                         const PageAddress& address = {}) {
  const ReaderSetup setup{ReaderOptions()};
  return html_article(page, address, setup);
}

std::string authors_of(const Article& article) {
  std::string names;
  for (const Author& author : article.authors) {
    names.append(names.empty() ? "" : "|").append(author.display);
  }
  return names;
}

std::string linked(std::string_view json) {
  std::string script = "<script type=\"application/ld+json\">";
  return script.append(json).append("</script>");
}

TEST(HtmlArticle, TakesHeadlines) {
  struct Case {
    std::string head;
    std::string body;
    std::string_view headline;
    std::string_view online;
  };
  const std::vector<Case> cases = {
      {"<title>Flood | The Gazette</title>"
       "<meta property=og:site_name content='The Gazette'>",
       "<h1>Flood</h1>", "Flood", ""},
      {"<meta property=og:title content='Flood in the lower town'>"
       "<title>Flood - Gazette</title>",
       "<h1>Flood</h1>", "Flood", "Flood in the lower town"},
      {linked("{\"@type\":\"NewsArticle\",\"headline\":\"A &amp;quot;flood&amp;"
              "quot;\"}"),
       "", "A \"flood\"", ""},
      {linked("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"G\"},{\"@type\":["
              "\"Article\",\"NewsArticle\"],\"headline\":\"In a\ngraph\"}]}"),
       "", "In a graph", ""},
      {"<title>Only a title</title>", "<h1>Gazette</h1><h1>News</h1>",
       "Gazette", ""},
  };
  for (const auto& [head, body, headline, online] : cases) {
    const Article article =
        submission_of(page_of(head, body + std::string(kProse))).article;
    EXPECT_EQ(article.headline, headline) << head;
    EXPECT_EQ(article.online_headline, online) << head;
  }
}

TEST(HtmlArticle, TakesAuthors) {
  struct Case {
    std::string head;
    std::string body;
    std::string_view authors;
  };
  const std::vector<Case> cases = {
      {linked(R"({"@type":"Article","headline":"x","author":"Jane Roe"})"), "",
       "Jane Roe"},
      {linked(
           "{\"@type\":\"Article\",\"headline\":\"x\",\"author\":[{\"@type\":"
           "\"Person\",\"name\":\"Jane Roe\"},{\"name\":\"Li Wei\"}]}"),
       "", "Jane Roe|Li Wei"},
      {linked(
           "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"x\",\"author\":"
           "{\"@id\":\"#p\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":"
           "\"Ann Lee\"}]}"),
       "", "Ann Lee"},
      {"<meta name=author content='By Jane Roe und Karl May'>", "",
       "Jane Roe|Karl May"},
      {"<meta name=author content=https://gazette.test/jane>",
       "<h1>x</h1><div class=byline>By Jane Roe</div>", "Jane Roe"},
      {"", "<a rel=author href=/j>Jane Roe</a>", "Jane Roe"},
      {"<meta name=author content=Gazette>"
       "<meta property=og:site_name content=Gazette>",
       "", ""},
  };
  for (const auto& [head, body, authors] : cases) {
    EXPECT_EQ(
        authors_of(
            submission_of(page_of(head, body + std::string(kProse))).article),
        authors)
        << head << body;
  }
}

TEST(HtmlArticle, TellsWhereDatesDisagree) {
  const std::string stated =
      "<meta property=article:published_time content=2020-08-03T10:00:00Z>";
  struct Case {
    std::string head;
    std::string url;
    std::string_view date;
    std::string_view warnings;
  };
  const std::vector<Case> cases = {
      {stated, "https://g.test/2020/08/03/x", "2020-08-03T10:00:00Z", ""},
      {stated, "https://g.test/2020/08/x", "2020-08-03T10:00:00Z", ""},
      {stated, "https://g.test/2019/01/02/x", "2020-08-03T10:00:00Z",
       "published: taken is 2020-08-03T10:00:00Z (meta); stated is also "
       "2019-01-02 (url)"},
      {linked("{\"@type\":\"NewsArticle\",\"headline\":\"x\","
              "\"datePublished\":\"2020-08-03\"}") +
           stated,
       "", "2020-08-03T10:00:00Z", ""},
      {"<meta name=date content=2020-08-01>" + stated, "",
       "2020-08-03T10:00:00Z",
       "published: taken is 2020-08-03T10:00:00Z (meta); stated is also "
       "2020-08-01 (meta)"},
  };
  for (const auto& each : cases) {
    std::string story =
        "<p itemprop=datePublished content=2020-08-03>Monday</p>";
    story.append(kProse).append("<p itemprop=datePublished>2012-01-01</p>");
    const Submission read =
        submission_of(page_of(each.head, story), {each.url, ""});
    ASSERT_TRUE(read.article.published) << each.head;
    EXPECT_EQ(to_iso(*read.article.published), each.date) << each.head;
    EXPECT_EQ(read.warnings.empty() ? "" : read.warnings.front().message,
              each.warnings)
        << each.head << each.url;
  }
}

TEST(HtmlArticle, TakesDatesAndSaysWhereFrom) {
  struct Case {
    std::string head;
    std::string body;
    std::string url;
    std::string_view date;
    DateOrigin origin;
  };
  const std::vector<Case> cases = {
      {linked("{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":"
              "\"2020-08-03T14:05:00+02:00\"}"),
       "", "", "2020-08-03T14:05:00+02:00", DateOrigin::kMeta},
      {"<meta property=article:published_time content=2020-08-03>", "",
       "https://g.test/2019/01/02/x", "2020-08-03", DateOrigin::kMeta},
      {"", "<time datetime=2020-08-03>today</time>", "", "2020-08-03",
       DateOrigin::kMeta},
      {"", "", "https://g.test/2020/08/03/story", "2020-08-03",
       DateOrigin::kUrl},
      {"", "<h1>x</h1><p class=date>Published: 3 August 2020</p>", "",
       "2020-08-03", DateOrigin::kText},
      // What lies ahead is passed over for what does not.
      {"<meta name=date content=2203-01-01><meta name=pubdate "
       "content=2020-08-03>",
       "", "", "2020-08-03", DateOrigin::kMeta},
      {"<meta name=date content=2203-01-01>", "", "", "", DateOrigin::kMeta},
      {"", "", "", "", DateOrigin::kMeta},
  };
  for (const auto& [head, body, url, date, origin] : cases) {
    const Article article =
        submission_of(page_of(head, body + std::string(kProse)), {url, ""})
            .article;
    EXPECT_EQ(article.published ? to_iso(*article.published) : "", date)
        << head << body << url;
    if (article.published) {
      EXPECT_EQ(article.published->origin, origin) << head << body << url;
    }
  }
}

TEST(HtmlArticle, SaysWhyADateIsMissing) {
  EXPECT_EQ(warnings_of(
                submission_of(page_of("<meta name=date content=2203-01-01>"))),
            "implausible-date");
}

TEST(HtmlArticle, TakesTheStoryAndNothingElse) {
  const std::string body =
      "<nav><a href=/>Home</a> <a href=/n>News</a></nav><article><h1>Flood</h1>"
      "<div class=byline>By Jane Roe</div>" +
      std::string(kProse) +
      "<h2>Bridges</h2><p>The oldest of them dates from 1712, and has stood "
      "through eleven floods before this one, records show.</p>"
      "<ul><li>North Bridge, closed until Friday.</li></ul>"
      "<blockquote>We have seen worse, and we will see worse again, I am "
      "afraid.</blockquote>"
      "<figure><img src=b.jpg><figcaption>The bridge.</figcaption></figure>"
      "<h3>Related stories</h3><ul><li><a href=/a>Another flood</a></li></ul>"
      "</article><div class=comments><p>I saw the water come up the street, it "
      "was quite a sight to see, and then it went away again.</p></div>"
      "<footer>Copyright</footer>";
  EXPECT_EQ(
      body_of(submission_of(page_of("<title>Flood</title>", body)).article),
      "The river rose by two metres during the night, and the lower town "
      "was cleared by boat before the morning.\n"
      "Nobody was hurt, the mayor said, though three bridges are closed "
      "until engineers have seen them.\n"
      "2:Bridges\n"
      "The oldest of them dates from 1712, and has stood through eleven "
      "floods before this one, records show.\n"
      "4:North Bridge, closed until Friday.\n"
      "3:We have seen worse, and we will see worse again, I am afraid.\n"
      "5:The bridge.\n");
}

TEST(HtmlArticle, KnowsAPageByItsCanonicalAddress) {
  struct Case {
    std::string head;
    std::string url;
    std::string_view id;
  };
  const std::vector<Case> cases = {
      {"<link rel=canonical href='https://G.test/a?utm_source=x&id=1#top'>",
       "http://g.test/amp/a", "https://g.test/a?id=1"},
      {"<link rel=canonical href=/a>", "https://g.test/b", "https://g.test/a"},
      {"<link rel=canonical href=https://g.test/>", "https://g.test/b",
       "https://g.test/b"},
      {"<meta property=og:url content=https://g.test/c>", "",
       "https://g.test/c"},
      {"<link rel=canonical href=javascript:x>", "", ""},
  };
  for (const auto& [head, url, id] : cases) {
    EXPECT_EQ(submission_of(page_of(head), {url, ""}).article.id, id) << head;
  }
}

TEST(HtmlArticle, TakesSectionKeywordsAndDeck) {
  const Article article =
      submission_of(
          page_of("<meta property=article:section content=Local>"
                  "<meta property=article:tag content=Rivers>"
                  "<meta property=article:tag content=Bridges>"
                  "<meta property=og:site_name content='The Gazette'>"
                  "<meta name=description content='What the river left'>"))
          .article;
  EXPECT_EQ(article.section, "Local");
  EXPECT_EQ(article.keywords, (std::vector<std::string>{"Rivers", "Bridges"}));
  EXPECT_EQ(article.source, "The Gazette");
  EXPECT_EQ(article.language.tag, "en");
  EXPECT_EQ(article.deck, "What the river left");
}

TEST(HtmlArticle, RefusesWhatIsTooLarge) {
  const Submission refused =
      submission_of(std::string(std::size_t{11} << 20, 'x'));
  EXPECT_EQ(warnings_of(refused), "html-refused");
  EXPECT_TRUE(refused.article.body.empty());
}

}  // namespace
}  // namespace morgue
