#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/every_field.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::string_view kMessageStart =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2020-08-03T12:00:00Z</sent><sender>relay.example</sender></header>
<itemSet>
)";
constexpr std::string_view kMessageEnd = "</itemSet></newsMessage>";

constexpr std::string_view kWholeItem =
    R"(<newsItem guid="urn:newsml:harbour.example:20200803:7" version="3" xml:lang="en-GB">
<catalog><scheme alias="mt" uri="http://cv.iptc.org/newscodes/mediatopic/"/></catalog>
<rightsInfo>
 <copyrightHolder literal="Harbour Wire"/>
 <copyrightNotice>© 2020 Harbour Wire</copyrightNotice>
 <usageTerms>No archives.</usageTerms>
</rightsInfo>
<itemMeta>
 <itemClass qcode="ninat:text"/>
 <provider literal="Harbour Group"/>
 <versionCreated>2020-08-03T14:05:00+02:00</versionCreated>
 <firstCreated>2020-08-03T11:00:00+02:00</firstCreated>
 <embargoed>2020-08-03T18:00:00+02:00</embargoed>
 <pubStatus qcode="stat:withheld"/>
 <edNote>Corrects the hour of low water.</edNote>
 <signal qcode="sig:correction"/>
 <title>Item title</title>
</itemMeta>
<contentMeta>
 <urgency>2</urgency>
 <contentCreated>2020-08-02</contentCreated>
 <located qcode="city:22"><name>Bergen</name></located>
 <infoSource literal="Harbour Desk" role="isrole:source"/>
 <language tag="en"/>
 <keyword>tide</keyword><keyword>boats</keyword>
 <subject qcode="mt:20000150" relevance="70" how="howextr:tool"><name>tides</name></subject>
 <subject qcode="subj:17004000"/>
 <subject uri="http://cv.iptc.org/newscodes/mediatopic/20000002"/>
 <subject type="cptype:cat" literal="COAST"/>
 <genre qcode="genre:Current"><name>Current</name></genre>
 <slugline>TIDE-LOW</slugline>
 <headline xml:lang="no">Fjære sjø</headline>
 <headline role="hld:short">Low tide</headline>
 <headline>Low tide at noon</headline>
 <headline role="hld:subHeadline">Boats wait</headline>
 <dateline>BERGEN, Aug 3 -</dateline>
 <by>By Ann Lee</by>
 <creditline>Harbour/Relay</creditline>
 <description role="drol:summary">The water is low.</description>
 <description role="drol:caption">not wanted of a text</description>
</contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
 <html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>
 <h2>Outlook</h2><p>The <b>tide</b> was low.</p><p>Boats waited.</p></body></html>
</inlineXML></contentSet>
</newsItem>
)";

std::string message(std::string_view items) {
  return std::string(kMessageStart).append(items).append(kMessageEnd);
}

TEST(NewsmlG2, EveryField) {
  const Submission read = read_one(message(kWholeItem));
  EXPECT_EQ(every_field(read.article),
            "id: urn:newsml:harbour.example:20200803:7\n"
            "status: 2\n"
            "headline: Low tide at noon\n"
            "online_headline: Low tide\n"
            "deck: The water is low.\n"
            "slugline: TIDE-LOW\n"
            "body 2: Outlook\n"
            "body 1: The tide was low.\n"
            "body 1: Boats waited.\n"
            "author: Ann Lee|Lee, Ann||\n"
            "byline: By Ann Lee\n"
            "source: Harbour Desk\n"
            "provider: Harbour Group\n"
            "credit: Harbour/Relay\n"
            "dateline: BERGEN, Aug 3 -\n"
            "place: BERGEN\n"
            "published: 2020-08-03T11:00:00+02:00\n"
            "updated: 2020-08-03T14:05:00+02:00\n"
            "first_created: 2020-08-02\n"
            "embargo_until: 2020-08-03T18:00:00+02:00\n"
            "subject: medtop|20000150|tides|70|automatic\n"
            "subject: subj|17004000|\n"
            "subject: medtop|20000002|\n"
            "subject: cat|COAST|\n"
            "keyword: tide\n"
            "keyword: boats\n"
            "genre: Current\n"
            "urgency: 2\n"
            "language: en\n"
            "rights.holder: Harbour Wire\n"
            "rights.notice: © 2020 Harbour Wire\n"
            "rights.usage_terms: No archives.\n"
            "editors_note: Corrects the hour of low water.\n"
            "correction: 2020-08-03T14:05:00+02:00|"
            "Corrects the hour of low water.\n");
  EXPECT_EQ(read.article.raw.format, "newsml-g2");
}

std::string item(std::string_view meta, std::string_view content) {
  return std::string("<newsItem guid='g'><itemMeta>")
      .append(meta)
      .append("</itemMeta><contentSet>")
      .append(content)
      .append("</contentSet></newsItem>");
}

TEST(NewsmlG2, ItemsInEveryShape) {
  const std::string text = "<inlineData>Tide.</inlineData>";
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {message(item("", text) + item("<title>B</title>", "")),
       "g|||Tide.\ng|B||\n"},
      {item("", text), "g|||Tide.\n"},
      {message("<packageItem guid='p'><itemMeta/></packageItem>" +
               item("", text)),
       "~not-an-article\ng|||Tide.\n"},
      {"<conceptItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>",
       "~not-an-article\n"},
      {"<knowledgeItem><conceptSet/></knowledgeItem>", "~not-an-article\n"},
      {item("<itemClass qcode='ninat:picture'/><title>P</title>", ""),
       "~not-an-article\n"},
      {item("",
            "<inlineXML><nitf><body><body.head><hedline><hl1>N</hl1>"
            "</hedline></body.head><body.content><p>In NITF.</p>"
            "</body.content></body></nitf></inlineXML>"),
       "g|N||In NITF.\n"},
      {item("",
            "<inlineData contenttype='text/html'>&lt;p&gt;One.&lt;/p&gt;"
            "&lt;p&gt;Two.&lt;/p&gt;</inlineData>"),
       "g|||One.¶Two.\n"},
      {item("", "<inlineData encoding='base64'>SGVsbG8=</inlineData>" + text),
       "g|||Tide.\n"},
      {message(item("", text) + "<newsItem guid='h'><itemMeta>" +
               item("", text)),
       "g|||Tide.\n!bad-xml@5\ng|||Tide.\n"},
      {std::string(kMessageStart) + item("", text) + "<newsItem guid='h'>",
       "g|||Tide.\n!bad-xml@5\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

TEST(NewsmlG2, StatusAndEmbargo) {
  struct Case {
    std::string meta;
    ArticleStatus status;
  };
  const std::vector<Case> cases = {
      {"<pubStatus qcode='stat:usable'/>", ArticleStatus::kUsable},
      {"<pubStatus qcode='stat:canceled'/>", ArticleStatus::kCanceled},
      {"<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld'/>",
       ArticleStatus::kWithheld},
      {"<embargoed/>", ArticleStatus::kEmbargoed},
      {"<embargoed/><pubStatus qcode='stat:canceled'/>",
       ArticleStatus::kCanceled},
      {"<pubStatus qcode='stat:usable'/><signal qcode='sig:kill'/>",
       ArticleStatus::kCanceled},
  };
  for (const Case& each : cases) {
    const Submission read =
        read_one(item(each.meta, "<inlineData>T</inlineData>"));
    EXPECT_EQ(read.article.status, each.status) << each.meta;
  }
}

}  // namespace
}  // namespace morgue
