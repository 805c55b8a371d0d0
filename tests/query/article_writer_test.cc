#include "query/export/article_writer.h"

#include <sstream>

#include <gtest/gtest.h>

#include "query/export/bibtex_writer.h"
#include "query/xml_text.h"

namespace morgue {
namespace {

Article cited_article() {
  Article article;
  article.id = "a-1";
  article.headline = "Fish & chips: 50% off {today}";
  article.deck = "A * deal.";
  article.authors = {{.display = "Ann Lee", .sort_name = "Lee, Ann"},
                     {.display = "Sons and Daughters"}};
  article.source = "The *Paper*";
  article.section = "food";
  article.page = "A5";
  article.edition = "late";
  article.published = parse_iso("2020-08-03T14:05+02:00");
  article.updated = parse_iso("2020-08-04");
  article.subjects = {{.code = "c1"}, {.name = "eating out"}};
  article.keywords = {"eating out", "fish"};
  article.language.tag = "en";
  article.url = "https://paper.example/a_1?x={1}&y=2";
  article.status = ArticleStatus::kWithheld;
  article.corrections = {
      {.date = parse_iso("2020-08-09"), .text = "It was <cod>."}};
  article.body = {{.text = "Fish\tfell \"sharply\"\x1b[31m.\x1b[0m"},
                  {.kind = ParagraphKind::kSubheading, .text = "Chips"},
                  {.text = "They did not."},
                  {.kind = ParagraphKind::kBoilerplate, .text = "Subscribe"}};
  return article;
}

// Nothing but what an article has at least; its date is a year.
Article bare_article() {
  Article article;
  article.id = "Urn ID";
  article.published = parse_iso("1987");
  return article;
}

std::string written(OutputFormat format, const std::vector<Article>& articles) {
  std::ostringstream out;
  const auto writer = make_article_writer(
      format, out, {.query = "fish <b>", .now = 1'600'000'000});
  writer->begin();
  for (const Article& article : articles) {
    writer->write(article);
  }
  writer->end();
  return out.str();
}

TEST(ArticleWriter, WritesRis) {
  EXPECT_EQ(written(OutputFormat::kRis, {cited_article(), bare_article()}),
            "TY  - NEWS\r\n"
            "ID  - a-1\r\n"
            "TI  - Fish & chips: 50% off {today}\r\n"
            "AU  - Lee, Ann\r\n"
            "AU  - Sons and Daughters\r\n"
            "T2  - The Paper\r\n"
            "JO  - The Paper\r\n"
            "PY  - 2020\r\n"
            "DA  - 2020/08/03\r\n"
            "ET  - late\r\n"
            "SE  - food\r\n"
            "SP  - A5\r\n"
            "UR  - https://paper.example/a_1?x={1}&y=2\r\n"
            "LA  - en\r\n"
            "KW  - c1\r\n"
            "KW  - eating out\r\n"
            "KW  - fish\r\n"
            "AB  - A * deal.\r\n"
            "N1  - Status: withheld\r\n"
            "N1  - Correction (2020-08-09): It was <cod>.\r\n"
            "ER  - \r\n"
            "TY  - NEWS\r\n"
            "ID  - Urn ID\r\n"
            "PY  - 1987\r\n"
            "DA  - 1987\r\n"
            "ER  - \r\n");
}

TEST(ArticleWriter, WritesBibtex) {
  EXPECT_EQ(written(OutputFormat::kBibtex, {cited_article(), bare_article()}),
            R"(@article{a-1,
  title = {{Fish \& chips: 50\% off \textbraceleft{}today\textbraceright{}}},
  author = {Lee, Ann and {Sons and Daughters}},
  journal = {The *Paper*},
  year = {2020},
  month = aug,
  day = {3},
  pages = {A5},
  edition = {late},
  url = {https://paper.example/a_1?x=%7B1%7D&y=2},
  language = {en},
  keywords = {c1, eating out, fish},
  abstract = {A * deal.},
  note = {Status: withheld, Correction (2020-08-09): It was <cod>.}
}

@article{urn-id-5198482faeb5,
  year = {1987}
}

)");
}

TEST(ArticleWriter, WritesCslJson) {
  EXPECT_EQ(
      written(OutputFormat::kCsl, {cited_article(), bare_article()}),
      "[\n"
      R"({"id":"a-1","type":"article-newspaper",)"
      R"("title":"Fish & chips: 50% off {today}",)"
      R"("author":[{"family":"Lee","given":"Ann"},)"
      R"({"literal":"Sons and Daughters"}],)"
      R"("container-title":"The *Paper*","issued":{"date-parts":[[2020,8,3]]},)"
      R"("edition":"late","section":"food","page":"A5",)"
      R"("URL":"https://paper.example/a_1?x={1}&y=2","language":"en",)"
      R"("keyword":"c1, eating out, fish","abstract":"A * deal.",)"
      R"("note":"Status: withheld\nCorrection (2020-08-09): It was <cod>."},)"
      "\n"
      R"({"id":"Urn ID","type":"article-newspaper",)"
      R"("issued":{"date-parts":[[1987]]}})"
      "\n]\n");
  EXPECT_EQ(written(OutputFormat::kCsl, {}), "[\n]\n");
}

TEST(ArticleWriter, WritesAtom) {
  EXPECT_EQ(written(OutputFormat::kAtom, {cited_article(), bare_article()}),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>fish &lt;b&gt;</title>
<id>urn:uuid:dec22ddc-314b-89dd-aee9-9f5072033659</id>
<updated>2020-09-13T12:26:40Z</updated>
<generator>Morgue</generator>
<entry xml:lang="en">
<title>Fish &amp; chips: 50% off {today}</title>
<id>urn:uuid:94ecbc3c-6d7a-864d-b776-788314badb49</id>
<updated>2020-08-04T00:00:00Z</updated>
<published>2020-08-03T14:05:00+02:00</published>
<author><name>Ann Lee</name></author>
<author><name>Sons and Daughters</name></author>
<category term="c1"/>
<category term="eating out"/>
<category term="fish"/>
<source><title>The *Paper*</title></source>
<summary>A * deal.
Status: withheld
Correction (2020-08-09): It was &lt;cod&gt;.</summary>
<content type="html">&lt;p&gt;Fish	fell &amp;quot;sharply&amp;quot;[31m.[0m&lt;/p&gt;&lt;h2&gt;Chips&lt;/h2&gt;&lt;p&gt;They did not.&lt;/p&gt;</content>
</entry>
<entry>
<title>(no headline)</title>
<id>urn:uuid:e5a1047a-807e-892b-8953-e2ba3621f560</id>
<updated>1987-01-01T00:00:00Z</updated>
<published>1987-01-01T00:00:00Z</published>
<author><name>unknown</name></author>
<content type="html"></content>
</entry>
</feed>
)");
}

TEST(ArticleWriter, KeepsAddressesAsAtomIds) {
  struct Case {
    std::string id;
    std::string written;
  };
  const std::vector<Case> cases = {
      {"https://paper.example/1", "<id>https://paper.example/1</id>"},
      {"urn:newsml:paper.example:1", "<id>urn:newsml:paper.example:1</id>"},
      {"https://paper.example/a b", "<id>urn:uuid:"},
      {"javascript:alert(1)", "<id>urn:uuid:"},
      {"", "<id>urn:uuid:"},
  };
  for (const auto& c : cases) {
    Article article = bare_article();
    article.id = c.id;
    const std::string feed = written(OutputFormat::kAtom, {article});
    EXPECT_NE(feed.find(c.written), std::string::npos) << c.id << feed;
  }
}

TEST(BibtexWriter, MakesKeysThatAreUnique) {
  struct Case {
    std::string id;
    std::string key;
  };
  const std::vector<Case> cases = {
      {"reuters21578:5810", "reuters21578:5810"},
      {"a-1", "a-1"},
      {"A-1", "a-1-bc4e7be982ab"},
      {"a,1", "a-1-0fa951528f20"},
      {"", "-e3b0c44298fc"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(bibtex_key(c.id), c.key) << c.id;
  }
}

TEST(BibtexWriter, EscapesWhatTexObeys) {
  struct Case {
    std::string text;
    std::string tex;
  };
  const std::vector<Case> cases = {
      {"plain é", "plain é"},
      {R"(a\b)", R"(a\textbackslash{}b)"},
      {"{", R"(\textbraceleft{})"},
      {"#1 $5 50% a_b ^ ~ R&D", R"(\#1 \$5 50\% a\_b \textasciicircum{} )"
                                R"(\textasciitilde{} R\&D)"},
      {"two\nlines", "two lines"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(tex_text(c.text), c.tex) << c.text;
  }
}

TEST(XmlText, LeavesOutWhatXmlDoesNotAllow) {
  struct Case {
    std::string text;
    std::string xml;
  };
  const std::vector<Case> cases = {
      {"a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"},
      {std::string("a\0b\x1b[0m\r\n\tc", 11), "ab[0m\n\tc"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF é", " é"},
      {"", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(xml_text(c.text), c.xml) << c.text;
  }
}

}  // namespace
}  // namespace morgue
