#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/every_field.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::string_view kWholeNitf = R"(<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="en-GB" baselang="en">
<head>
 <title>Tide</title>
 <tobject tobject.type="news">
  <tobject.property tobject.property.type="feature"/>
  <tobject.subject tobject.subject.refnum="17004000" tobject.subject.type="Weather" tobject.subject.matter="Statistics"/>
  <tobject.subject tobject.subject.ipr="HBR" tobject.subject.refnum="H01" tobject.subject.type="Harbour"/>
 </tobject>
 <docdata management-status="canceled">
  <doc-id id-string="tide.7" regsrc="harbour.example"/>
  <del-list><from-src src-name="Relay" level-number="1"/></del-list>
  <urgency ed-urg="3"/>
  <fixture fix-id="tide-table"/>
  <date.issue norm="20020225T143000-0500"/>
  <date.release norm="20020226T093000-0500"/>
  <date.expire norm="20120226T000000-0500"/>
  <du-key key="winter-tides"/>
  <ed-msg info="Adds the table."/>
  <ed-msg info="Two pictures."/>
  <doc.copyright year="2002" holder="Harbour Wire"/>
  <doc.rights owner="Harbour Wire" type="Members only" limitations="online"/>
  <key-list><keyword key="fishing"/><keyword key="tides"/></key-list>
  <identified-content>
   <classifier type="descriptor">Tides</classifier>
   <person value="p7">Ann Lee</person>
   <location location-code="23602">Norfolk</location>
   <org>Boat Works</org>
  </identified-content>
 </docdata>
 <pubdata name="The Tide Post" edition.name="Late" position.section="Coast" position.sequence="4" ex-ref="https://tide.example/7"/>
 <revision-history norm="20020220T090000-0500"/>
 <revision-history norm="20020222T110000-0500"/>
</head>
<body>
 <body.head>
  <hedline><hl1>Low tide at noon</hl1><hl2>Boats wait</hl2>
   <hl2 class="online_headline">When is the tide?</hl2></hedline>
  <note type="npa"><body.content><p>Not for print.</p></body.content></note>
  <rights>Rights of the Harbour Wire</rights>
  <byline>By <person>Ann Lee</person> and <person>Bo Ray</person><byttl>Staff Writer</byttl></byline>
  <distributor><org>Relay News</org></distributor>
  <dateline><location><city>Newport News</city>, <state>VA</state></location>, <story.date norm="20020225">Feb 25</story.date></dateline>
  <abstract><p>The water is low.</p></abstract>
 </body.head>
 <body.content>
  <media><media-reference source="x.jpg"/><media-caption>The quay.</media-caption></media>
  <block id="Main"><hl2>Low tide at noon</hl2>
  <p>The tide&nbsp;caf&eacute; opened.<br/>Boats  <em>waited</em>.</p></block>
  <hl2>Outlook</hl2>
  <p/>
  <ul><li>Noon</li><li>Night</li></ul>
  <bq><block><p>It is low.</p></block></bq>
  <table><caption>Times</caption><tr><th>Day</th><th>Hour</th></tr><tr><td>Mon</td><td>12</td></tr></table>
  <pre>A line that stands
by itself.</pre>
  <block><p>Last.</p><datasource>Port office</datasource></block>
 </body.content>
 <body.end><tagline>Ann Lee writes about boats.</tagline></body.end>
</body>
</nitf>)";

TEST(Nitf, EveryField) {
  const Submission read = read_one(std::string(kWholeNitf));
  EXPECT_EQ(every_field(read.article),
            "id: tide.7\n"
            "status: 3\n"
            "headline: Low tide at noon\n"
            "online_headline: When is the tide?\n"
            "kicker: tide-table\n"
            "deck: The water is low.\n"
            "slugline: winter-tides\n"
            "body 2: Boats wait\n"
            "body 5: The quay.\n"
            "body 1: The tide café opened. Boats waited.\n"
            "body 2: Outlook\n"
            "body 4: Noon\n"
            "body 4: Night\n"
            "body 3: It is low.\n"
            "body 5: Times\n"
            "body 6: Day\tHour\nMon\t12\n"
            "body 1: A line that stands\n"
            "body 1: by itself.\n"
            "body 1: Last.\n"
            "body 1: Ann Lee writes about boats.\n"
            "author: Ann Lee|Lee, Ann|Staff Writer|\n"
            "author: Bo Ray|Ray, Bo|Staff Writer|\n"
            "byline: By Ann Lee and Bo Ray, Staff Writer\n"
            "source: The Tide Post\n"
            "provider: Relay News\n"
            "credit: Port office\n"
            "dateline: Newport News, VA, Feb 25\n"
            "place: Newport News, VA\n"
            "published: 2002-02-25T14:30:00-05:00\n"
            "stated: 2002-02-25T14:30:00-05:00 (feed)\n"
            "stated: 2002-02-25 (feed)\n"
            "updated: 2002-02-22T11:00:00-05:00\n"
            "first_created: 2002-02-20T09:00:00-05:00\n"
            "embargo_until: 2002-02-26T09:30:00-05:00\n"
            "expires: 2012-02-26\n"
            "edition: Late\n"
            "section: Coast\n"
            "page: 4\n"
            "subject: subj|17004000|Statistics\n"
            "subject: hbr|H01|Harbour\n"
            "subject: descriptor||Tides\n"
            "subject: person|p7|Ann Lee\n"
            "subject: location|23602|Norfolk\n"
            "subject: org||Boat Works\n"
            "keyword: fishing\n"
            "keyword: tides\n"
            "genre: feature\n"
            "urgency: 3\n"
            "language: en-gb\n"
            "url: https://tide.example/7\n"
            "rights.holder: Harbour Wire\n"
            "rights.notice: Rights of the Harbour Wire\n"
            "rights.usage_terms: Members only\n"
            "rights.constraint: online\n"
            "editors_note: Adds the table.; Two pictures.\n");
  EXPECT_EQ(read.article.raw.format, "nitf");
  EXPECT_EQ(warnings_of(read), "");
}

constexpr std::string_view kTimesNitf = R"(<nitf>
<head>
<title>Tide</title>
<meta name="slug" content="24tide"/>
<meta name="kicker" content="Coast Life"/>
<meta name="alternate_url" content="http://times.example/tide"/>
<meta name="publication_day_of_month" content="1"/>
<meta name="publication_month" content="2"/>
<meta name="publication_year" content="2007"/>
<meta name="print_section" content="A"/>
<meta name="print_page_number" content="5"/>
<meta name="print_column" content="2"/>
<meta name="dsk" content="Metropolitan Desk"/>
<meta name="online_sections" content="Coast; Weather"/>
<meta name="banner" content="Correction Appended"/>
<meta name="correction_date" content="20070203"/>
<docdata><doc-id id-string="12345678"/>
<doc.copyright year="2007" holder="The Coast Times"/>
<identified-content>
<classifier class="indexing_service" type="descriptor">Tides</classifier>
<classifier class="online_producer" type="types_of_material">Obituary</classifier>
</identified-content></docdata>
</head>
<body><body.head>
<hedline><hl1>Low Tide</hl1><hl2 class="online_headline">Low Tide at Noon</hl2></hedline>
<byline class="print_byline">By ANN LEE; Compiled by Bo Ray</byline>
<byline class="normalized_byline">Lee, Ann; Ray, Bo</byline>
<abstract><p>The water is low.</p></abstract>
</body.head>
<body.content>
<block class="lead_paragraph"><p>The tide was low.</p></block>
<block class="full_text"><p>The tide was low.</p><p>Boats waited.</p></block>
<block class="correction_text"><p>The tide was at one.</p></block>
</body.content></body></nitf>)";

TEST(Nitf, TheAnnotatedCorpusDialect) {
  const Submission read = read_one(std::string(kTimesNitf));
  EXPECT_EQ(every_field(read.article),
            "id: the-coast-times:12345678\n"
            "headline: Low Tide\n"
            "online_headline: Low Tide at Noon\n"
            "kicker: Coast Life\n"
            "deck: The water is low.\n"
            "slugline: 24tide\n"
            "body 1: The tide was low.\n"
            "body 1: Boats waited.\n"
            "author: Ann Lee|Lee, Ann||\n"
            "author: Bo Ray|Ray, Bo||\n"
            "byline: By ANN LEE; Compiled by Bo Ray\n"
            "source: The Coast Times\n"
            "published: 2007-02-01\n"
            "section: Coast; Weather\n"
            "page: A5\n"
            "column: 2\n"
            "print_date: 2007-02-01\n"
            "subject: descriptor||Tides\n"
            "subject: types_of_material||Obituary\n"
            "genre: Obituary\n"
            "alternate_url: http://times.example/tide\n"
            "rights.holder: The Coast Times\n"
            "rights.notice: © 2007 The Coast Times\n"
            "correction: 2007-02-03|The tide was at one.\n");
}

TEST(Nitf, WhatTheUserMappedComesFirst) {
  ReaderOptions options;
  options.map = FieldMap::parse("section='Sea',date=@stem,kicker=@folder");
  const Article article =
      read_one(std::string(kWholeNitf), options, "2020-08-03.xml").article;
  EXPECT_EQ(article.section, "Sea");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "2020-08-03");
  EXPECT_EQ(article.published->origin, DateOrigin::kFile);
}

TEST(Nitf, TellsWhereDatesOfIssueDisagree) {
  const auto dated = [](const std::string& issue, const std::string& printed) {
    return read_one(
        "<nitf><head><docdata><date.issue norm='" + issue +
        "'/></docdata><pubdata date.publication='" + printed +
        "'/></head><body><body.content><p>T</p></body.content></body></nitf>");
  };
  EXPECT_EQ(warnings_of(dated("20020226T101010Z", "20020227")), "");
  const Submission read = dated("20020226T000000-0500", "20020301");
  EXPECT_EQ(warnings_of(read), "date-conflict");
  ASSERT_TRUE(read.article.published);
  EXPECT_EQ(to_iso(*read.article.published), "2002-02-26");
}

std::string nitf(std::string_view inside) {
  return "<nitf><body>" + std::string(inside) + "</body></nitf>";
}

TEST(Nitf, DocumentsInEveryShape) {
  const std::string text = nitf("<body.content><p>T</p></body.content>");
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"<?xml version='1.0'?>" + text, "|||T\n"},
      {"<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'><n:body>"
       "<n:body.content><n:p>T</n:p></n:body.content></n:body></n:nitf>",
       "|||T\n"},
      {text + "\n<?xml version='1.0'?>\n<!DOCTYPE nitf>\n" + text,
       "|||T\n|||T\n"},
      {nitf("<body.content><p>By Ann Lee</p><p>OSLO (HW) - T</p>"
            "</body.content>"),
       "|||OSLO (HW) - T\n"},
      {"<nitf><head><docdata><date.issue norm='20020226T000000-0500'/>"
       "</docdata></head><body><body.content><p>T</p></body.content></body>"
       "</nitf>",
       "||2002-02-26|T\n"},
      {"<nitf><head><docdata><date.issue norm='22030226T101010Z'/></docdata>"
       "</head><body><body.content><p>T</p></body.content></body></nitf>",
       "|||T\n"},
      {nitf("<body.head><hedline><hl1>H</hl1><hl2>D</hl2><hl2>S</hl2>"
            "</hedline></body.head><body.content><p>T</p></body.content>"),
       "|H||S¶T\n"},
      {nitf(""), "!no-text@1\n"},
      {"<?xml version='1.0'?><nitf><body><body.content><p>T", "!bad-xml@1\n"},
      {"<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a SYSTEM '/etc/passwd'>"
       "]>" +
           nitf("<body.content><p>&a;</p></body.content>"),
       "!entity-refused@1\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input, options_for(Format::kNitf))),
              each.records)
        << each.input;
  }
}

}  // namespace
}  // namespace morgue
