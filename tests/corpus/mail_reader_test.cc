#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/mail_text.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(MailText, FlowedQuotedAndSigned) {
  struct Case {
    std::string_view text;
    MailFlow flow;
    std::string_view body;
  };
  const std::vector<Case> cases = {
      {"One line \nthat goes on.\nTwo.\n",
       {true, false},
       "One line that goes on.\nTwo.\n"},
      {"Deutsch \nland.\n", {true, true}, "Deutschland.\n"},
      {" From here \n on.\n", {true, false}, "From here on.\n"},
      {"> Quoted \n> text.\nMine.\n", {true, false}, "3:Quoted text.\nMine.\n"},
      {"Mine.\n\n>> Theirs.\n> > Too.\n> His.\n",
       {},
       "Mine.\n3:Theirs.\n3:Too.\n3:His.\n"},
      {"Text.\n-- \nJane Roe\nThe Salt Gazette\n",
       {},
       "Text.\n8:Jane Roe\n8:The Salt Gazette\n"},
      {"Text. \n-- \nJane\n", {true, false}, "Text.\n8:Jane\n"},
      {"Five\n\nparagraphs.\r\n", {}, "Five\nparagraphs.\n"},
      {"", {}, ""},
      {">\n>\n", {}, ""},
  };
  for (const auto& each : cases) {
    Article article;
    article.body = mail_paragraphs(each.text, each.flow);
    EXPECT_EQ(body_of(article), each.body) << each.text;
  }
}

constexpr std::string_view kMessage =
    "Return-Path: <desk@salt.example>\n"
    "Received: by mx.example; Mon, 3 Aug 2020 12:06:00 +0000\n"
    "Message-ID: <salt-1@salt.example>\n"
    "Date: Mon, 3 Aug 2020 14:05:00 +0200 (CEST)\n"
    "From: =?utf-8?Q?Jane_R=C3=B6e?= <jane@salt.example>\n"
    "List-ID: \"Salt news\" <news.salt.example>\n"
    "Subject: =?iso-8859-1?Q?Salt_and_caf=E9?=\n =?utf-8?B?IHRvZGF5?=\n"
    "Keywords: salt, sea\n"
    "Content-Language: en-GB\n"
    "Archived-At: <https://salt.example/1>\n"
    "Expires: Wed, 3 Aug 2095 14:05:00 GMT\n"
    "MIME-Version: 1.0\n"
    "Content-Type: multipart/mixed; boundary=\"m\"\n\n"
    "--m\nContent-Type: multipart/alternative; boundary=\"a\"\n\n"
    "--a\nContent-Type: text/plain; charset=iso-8859-1\n"
    "Content-Transfer-Encoding: quoted-printable\n\n"
    "Salt was d=E9ar, one long line that was broken by =\nthe encoding.\n"
    "--a\nContent-Type: text/html; charset=utf-8\n\n"
    "<p>Salt was d\xC3\xA9"
    "ar</p>\n--a--\n"
    "--m\nContent-Type: application/pdf; name=\"salt.pdf\"\n"
    "Content-Disposition: attachment; filename=\"salt.pdf\"\n"
    "Content-Transfer-Encoding: base64\n\nSGVsbG8=\n--m--\n";

TEST(Mail, AWholeMessage) {
  const Submission read = read_one(std::string(kMessage));
  const Article& article = read.article;
  EXPECT_EQ(article.id, "salt-1@salt.example");
  EXPECT_EQ(article.headline, "Salt and café today");
  EXPECT_EQ(body_of(article),
            "Salt was déar, one long line that was broken by the encoding.\n");
  EXPECT_EQ(article.byline, "Jane Röe");
  ASSERT_EQ(article.authors.size(), 1U);
  EXPECT_EQ(article.authors[0].sort_name, "Röe, Jane");
  EXPECT_EQ(article.source, "Salt news");
  EXPECT_EQ(article.keywords, (std::vector<std::string>{"salt", "sea"}));
  EXPECT_EQ(article.language.tag, "en-gb");
  EXPECT_EQ(article.url, "https://salt.example/1");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "2020-08-03T14:05:00+02:00");
  ASSERT_TRUE(article.expires);
  EXPECT_EQ(to_iso(*article.expires), "2095-08-03T14:05:00Z");
  EXPECT_EQ(article.raw.format, "mail");
  EXPECT_EQ(article.raw.length, kMessage.size());
  ASSERT_EQ(warnings_of(read), "attachment");
  EXPECT_EQ(read.warnings[0].message, "not taken: salt.pdf (application/pdf)");
}

TEST(Mail, AMailbox) {
  const auto all = read_bytes(
      "From jane@salt.example Mon Aug  3 14:05:00 2020\n"
      "Message-ID: <1@x>\nSubject: One\nOrganization: The Gazette\n\n"
      "First.\n\n>From the start.\nFrom here on, no line is a mark.\n\n"
      "From joe Tue Aug  4 14:05:00 2020\n"
      "Message-ID: <2@x>\nSubject: Two\nNewsgroups: misc.salt\n\nSecond.\n"
      "From jim@salt.example Wed Aug  5 14:05:00 2020\n\n");
  EXPECT_EQ(describe(all),
            "1@x|One||First.¶From the start.¶From here on, no line is a "
            "mark.\n2@x|Two||Second.\n!bad-mail@17\n");
  EXPECT_EQ(std::get<Submission>(all[0]).article.source, "The Gazette");
  EXPECT_EQ(std::get<Submission>(all[1]).article.section, "misc.salt");
  EXPECT_EQ(std::get<Submission>(all[1]).article.raw.offset, 165U);
}

std::string mail_with(std::string_view headers, std::string_view body) {
  return "Message-ID: <m>\nSubject: S\n" + std::string(headers) + "\n" +
         std::string(body);
}

TEST(Mail, InEveryShape) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {mail_with("Content-Type: text/html\n", "<h1>A</h1><p>B</p>"),
       "m|S||A¶B\n"},
      {mail_with("", "Caf\xE9"), "m|S||Café\n"},
      {mail_with("Content-Type: text/plain; charset=koi8-r\n",
                 "\xD3\xCF\xCC\xD8"),
       "m|S||соль\n"},
      {mail_with("Content-Type: text/plain; charset=nonsense\n", "A"),
       "m|S||A\n"},
      {mail_with("Date: someday\n", "A"), "m|S||A\n"},
      {mail_with("Date: Mon, 3 Aug 2203 14:05:00 +0200\n", "A"), "m|S||A\n"},
      {mail_with("Content-Type: multipart/alternative; boundary=b\n",
                 "--b\n\nSee the web.\n--b\nContent-Type: text/html\n\n"
                 "<p>All that there is to say about salt, at length.</p>\n"
                 "--b--\n"),
       "m|S||All that there is to say about salt, at length.\n"},
      {mail_with("Content-Type: multipart/digest; boundary=b\n",
                 "--b\n\nSubject: One\n\nFirst.\n--b\n\nSubject: Two\n\n"
                 "Second.\n--b--\n"),
       "m|S||One¶First.¶Two¶Second.\n"},
      {mail_with("Content-Type: multipart/mixed; boundary=b\n", "--b\n\nA"),
       "m|S||A\n"},
      {mail_with("Content-Type: multipart/mixed\n", "A"), "m|S||A\n"},
      {mail_with("Content-Transfer-Encoding: base64\n", "QSBCCg=="),
       "m|S||A B\n"},
      {"Message-ID: <m>\nSubject: S\nNo blank line.\n\nTwo: 2.",
       "m|S||No blank line.¶Two: 2.\n"},
      {"Message-ID: <m>\nFrom: x@y\n\n", "!no-text@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

TEST(Mail, PartsHeadersAndAddressesWithoutNumber) {
  const std::string start =
      "Subject: S\nContent-Type: multipart/mixed; boundary=b\n";
  const std::vector<std::string> cases = {
      start + "\n" + repeat("--b\n\n", 200'000),
      start + repeat("A:\n", 200'000) + "\nText",
      start + "To: " + repeat("a,", 200'000) + "\n\nText",
      start + "\n--b\nContent-Type: message/rfc822\n\nTo: x" +
          repeat("\n a,", 200'000) + "\n\nText",
  };
  for (const std::string& each : cases) {
    EXPECT_EQ(describe(read_bytes(each, options_for(Format::kMail))),
              "!too-many-parts@1\n")
        << each.substr(0, 120);
  }
}

TEST(Mail, PartsNestedWithoutEnd) {
  std::string deep = "Message-ID: <m>\nSubject: S\n";
  for (int i = 0; i < 3000; ++i) {
    const std::string number = std::to_string(i);
    deep.append("Content-Type: multipart/mixed; boundary=b").append(number);
    deep.append("\n\n--b").append(number).append("\n");
  }
  EXPECT_EQ(describe(read_bytes(deep)).substr(0, 4), "m|S|");
}

}  // namespace
}  // namespace morgue
