#include "corpus/site_lines.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/article_reader.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::string_view kTemplate =
    "The harbour office has the tide tables, as it has had since 1911.";

Paragraph line_of(std::string_view text) {
  return {ParagraphKind::kText, std::string(text), 0};
}

std::string number_of(int page) { return std::to_string(page); }

// The page's own text, with the template's line before it on such pages.
std::vector<Paragraph> lines_of_page(int page, bool with_template) {
  std::vector<Paragraph> body;
  if (with_template) {
    body.push_back(line_of(kTemplate));
  }
  body.push_back(line_of("The council met for the " + number_of(page) +
                         "th time, and agreed on nothing at all before the "
                         "clock struck eleven."));
  return body;
}

struct Pages {
  const char* what;
  int every;  // page of so many has the template's line
  int pages;
  int marked;  // of their lines
};

TEST(SiteLines, MarksWhatManyPagesHave) {
  const std::vector<Pages> cases = {
      {"on each of few pages", 1, 19, 0},
      {"on each of more", 1, 30, 11},
      {"on every second one", 2, 40, 10},
      {"on every fourth one", 4, 400, 0},
  };
  for (const Pages& each : cases) {
    SiteLines sites;
    int marked = 0;
    for (int page = 0; page < each.pages; ++page) {
      std::vector<Paragraph> body = lines_of_page(page, page % each.every == 0);
      sites.mark("paper.example", body);
      for (const Paragraph& line : body) {
        const bool is_template = line.text == kTemplate;
        marked += line.kind == ParagraphKind::kBoilerplate ? 1 : 0;
        EXPECT_TRUE(is_template || line.kind == ParagraphKind::kText)
            << each.what << ": " << line.text;
      }
    }
    EXPECT_EQ(marked, each.marked) << each.what;
  }
}

TEST(SiteLines, KeepsSitesApart) {
  SiteLines sites;
  for (int page = 0; page < 100; ++page) {
    std::vector<Paragraph> body = lines_of_page(page, true);
    sites.mark(number_of(page % 10), body);
    EXPECT_EQ(body[0].kind, ParagraphKind::kText) << page;
  }
}

TEST(SiteLines, LeavesAPageThatComesAgainAndAgain) {
  SiteLines sites;
  for (int time = 0; time < 100; ++time) {
    std::vector<Paragraph> body = lines_of_page(1, false);
    body.push_back(line_of("Seen " + number_of(time) + " times."));
    sites.mark("paper.example", body);
    EXPECT_EQ(body[0].kind, ParagraphKind::kText) << time;
  }
}

TEST(SiteLines, OfAFolderOfPages) {
  TemporaryFolder pages;
  for (int page = 100; page < 130; ++page) {
    pages.write("site/" + number_of(page) + ".html",
                "<!DOCTYPE html><title>Meeting " + number_of(page) +
                    "</title><article><h1>Meeting " + number_of(page) +
                    "</h1><p>The council met for the " + number_of(page) +
                    "th time, and agreed on nothing at all before the clock "
                    "struck eleven.</p><p>" +
                    std::string(kTemplate) + "</p><p>Councillor number " +
                    number_of(page) +
                    " said that she had expected no more than that, and left "
                    "for the last tram.</p></article>");
  }
  const auto reader = open_reader(pages.path(), {});
  std::string marks;  // one a page
  for (const Incoming& incoming : drain(*reader)) {
    const auto& body = std::get<Submission>(incoming).article.body;
    ASSERT_EQ(body.size(), 3U);
    EXPECT_EQ(body[1].text, kTemplate);
    EXPECT_EQ(body[0].kind, ParagraphKind::kText);
    EXPECT_EQ(body[2].kind, ParagraphKind::kText);
    marks += body[1].kind == ParagraphKind::kBoilerplate ? 'x' : '-';
  }
  EXPECT_EQ(marks, "-------------------xxxxxxxxxxx");
}

}  // namespace
}  // namespace morgue
