#include "archive/article_encoding.h"

#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "archive/error.h"
#include "tests/archive/full_article.h"

namespace morgue {
namespace {

Article round_trip(const Article& article) {
  Article read = decode_metadata(encode_metadata(article));
  decode_body(encode_body(article), read);
  return read;
}

TEST(ArticleEncoding, EveryFieldComesBack) {
  EXPECT_EQ(round_trip(full_article()), full_article());
  EXPECT_EQ(round_trip(Article()), Article());
}

// These do not compile once a member is added to a struct.  Then: give it a
// tag in archive/article_fields.h and a row in docs/FORMAT.md, set it in
// full_article(), and add a name here.
auto members(const Article& article) {
  const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v,
               w, x, y, z, a1, b1, c1, d1, e1, f1, g1, h1, i1, j1, k1, l1] =
      article;
  return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u,
                  v, w, x, y, z, a1, b1, c1, d1, e1, f1, g1, h1, i1, j1, k1,
                  l1);
}
auto members(const Author& author) {
  const auto& [a, b, c, d] = author;
  return std::tie(a, b, c, d);
}
auto members(const Dateline& dateline) {
  const auto& [a, b, c, d] = dateline;
  return std::tie(a, b, c, d);
}
auto members(const Subject& subject) {
  const auto& [a, b, c, d, e] = subject;
  return std::tie(a, b, c, d, e);
}
auto members(const Language& language) {
  const auto& [a, b, c] = language;
  return std::tie(a, b, c);
}
auto members(const Rights& rights) {
  const auto& [a, b, c, d] = rights;
  return std::tie(a, b, c, d);
}
auto members(const Correction& correction) {
  const auto& [a, b] = correction;
  return std::tie(a, b);
}
auto members(const StatedDate& stated) {
  const auto& [a, b] = stated;
  return std::tie(a, b);
}
auto members(const Provenance& raw) {
  const auto& [a, b, c, d, e] = raw;
  return std::tie(a, b, c, d, e);
}
auto members(const Paragraph& paragraph) {
  const auto& [a, b, c] = paragraph;
  return std::tie(a, b, c);
}
auto members(const Date& date) {
  const auto& [a, b, c, d, e] = date;
  return std::tie(a, b, c, d, e);
}

template <std::size_t... I>
void expect_no_equal(const auto& full, const auto& fresh, const char* what,
                     std::index_sequence<I...> /*all*/) {
  const auto expect = [&](std::size_t place, bool equal) {
    EXPECT_FALSE(equal) << what << ", member " << place;
  };
  (expect(I, std::get<I>(full) == std::get<I>(fresh)), ...);
}

template <class Struct>
void expect_all_set(const Struct& full, const char* what) {
  const Struct fresh;
  const auto of_full = members(full);
  const auto of_fresh = members(fresh);
  expect_no_equal(
      of_full, of_fresh, what,
      std::make_index_sequence<std::tuple_size_v<decltype(of_full)>>());
}

TEST(ArticleEncoding, FullArticleLeavesNothingFresh) {
  const Article full = full_article();
  expect_all_set(full, "article");
  expect_all_set(full.authors.front(), "author");
  expect_all_set(full.dateline, "dateline");
  expect_all_set(full.subjects.front(), "subject");
  expect_all_set(full.language, "language");
  expect_all_set(full.rights, "rights");
  expect_all_set(full.corrections.front(), "correction");
  expect_all_set(full.stated_dates.front(), "stated date");
  expect_all_set(full.raw, "raw");
  expect_all_set(full.body.back(), "paragraph");
  expect_all_set(*full.updated, "date");
}

TEST(ArticleEncoding, ADayThatACrawlGaveIsOneOfAFileToEarlierBuilds) {
  Article article;
  article.published = Date{.utc_seconds = 86'400, .origin = DateOrigin::kCrawl};
  Article earlier = article;
  earlier.published->origin = DateOrigin::kFile;
  EXPECT_EQ(round_trip(article), article);
  EXPECT_EQ(round_trip(earlier), earlier);
  EXPECT_EQ(encode_metadata(article),
            encode_metadata(earlier) + std::string("\x26\x01\x01", 3));
  EXPECT_EQ(content_digest(article), content_digest(earlier));
}

TEST(ArticleEncoding, StatedDatesAreNoContent) {
  Article article = full_article();
  const std::string digest = content_digest(article);
  article.stated_dates.clear();
  EXPECT_EQ(content_digest(article), digest);
}

TEST(ArticleEncoding, UnknownFieldsAreSkipped) {
  std::string bytes = encode_metadata(full_article());
  bytes += std::string("\xfa\x01\x03new", 6);  // tag 250, 3 bytes
  Article expected = full_article();
  expected.body.clear();
  EXPECT_EQ(decode_metadata(bytes), expected);
}

TEST(ArticleEncoding, NewerVersionsAreRefusedByNumber) {
  Article article;
  for (const auto& decode : {+[](Article& a) { a = decode_metadata("\x02"); },
                             +[](Article& a) { decode_body("\x02", a); }}) {
    try {
      decode(article);
      ADD_FAILURE() << "nothing thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::kNewerFormat);
      EXPECT_NE(std::string(error.what()).find("version 2"), std::string::npos)
          << error.what();
    }
  }
}

TEST(ArticleEncoding, DatesBeyondTheCalendarAreRefused) {
  Article article;
  article.published = Date{.utc_seconds = 300'000'000'000};
  EXPECT_THROW(encode_metadata(article), Error);
}

struct Change {
  const char* what;
  void (*apply)(Article&);
};

TEST(ContentDigest, StaysWhereAReaderSeesNoDifference) {
  const std::vector<Change> changes = {
      {"version", [](Article& a) { a.version = 99; }},
      {"previous", [](Article& a) { a.previous = 99; }},
      {"raw", [](Article& a) { a.raw = Provenance(); }},
      {"language origin",
       [](Article& a) { a.language.origin = LanguageOrigin::kDefault; }},
      {"confidence", [](Article& a) { a.language.confidence = 1; }},
  };
  for (const Change& change : changes) {
    Article article = full_article();
    change.apply(article);
    EXPECT_EQ(content_digest(article), content_digest(full_article()))
        << change.what;
  }
}

TEST(ContentDigest, ChangesWithWhatAReaderSees) {
  const std::vector<Change> changes = {
      {"id", [](Article& a) { a.id = "other"; }},
      {"headline", [](Article& a) { a.headline += '.'; }},
      {"status", [](Article& a) { a.status = ArticleStatus::kCanceled; }},
      {"language", [](Article& a) { a.language.tag = "en"; }},
      {"paragraph", [](Article& a) { a.body.front().text += '.'; }},
      {"kind", [](Article& a) { a.body[0].kind = ParagraphKind::kQuote; }},
      {"split", [](Article& a) { a.body.insert(a.body.begin(), Paragraph()); }},
      {"keyword order",
       [](Article& a) { std::swap(a.keywords[0], a.keywords[2]); }},
      {"zone", [](Article& a) { a.published->offset_minutes = 60; }},
      {"correction", [](Article& a) { a.corrections.pop_back(); }},
  };
  for (const Change& change : changes) {
    Article article = full_article();
    change.apply(article);
    EXPECT_NE(content_digest(article), content_digest(full_article()))
        << change.what;
  }
}

}  // namespace
}  // namespace morgue
