#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/every_field.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::string_view kWholeNewsml =
    R"(<?xml version="1.0" encoding="iso-8859-1"?>
<NewsML><NewsEnvelope><DateAndTime>20200803T120000Z</DateAndTime></NewsEnvelope>
<NewsItem>
<Identification><NewsIdentifier>
 <ProviderId>harbour.example</ProviderId><DateId>20200803</DateId>
 <NewsItemId>tide7</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
 <PublicIdentifier>urn:newsml:harbour.example:20200803:tide7:2</PublicIdentifier>
</NewsIdentifier><NameLabel>label</NameLabel></Identification>
<NewsManagement>
 <NewsItemType FormalName="News"/>
 <FirstCreated>20200803T110000+0200</FirstCreated>
 <ThisRevisionCreated>20200803T140500+0200</ThisRevisionCreated>
 <Status FormalName="Embargoed"/>
 <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20200803T180000+0200</DateAndTime></StatusWillChange>
 <Urgency FormalName="4"/>
 <Instruction>Hold for release.</Instruction>
</NewsManagement>
<NewsComponent>
 <TopicSet><Topic><FormalName Scheme="IptcSubjectCodes">17004000</FormalName>
  <Description Variant="Name" xml:lang="fr">Marées</Description>
  <Description Variant="Name" xml:lang="en">Tides</Description></Topic></TopicSet>
 <NewsLines>
  <HeadLine>Marée basse à midi</HeadLine><SubHeadLine>Les bateaux attendent</SubHeadLine>
  <ByLine>Par Ann Lee</ByLine><DateLine>BERGEN (HW) -</DateLine>
  <CreditLine>Harbour</CreditLine><CopyrightLine>© 2020 Harbour</CopyrightLine>
  <SlugLine>marée</SlugLine><KeywordLine>mer</KeywordLine><KeywordLine>port</KeywordLine>
  <NewsLine><NewsLineType FormalName="EditorNote"/><NewsLineText>Avec photos.</NewsLineText></NewsLine>
 </NewsLines>
 <AdministrativeMetadata><Provider><Party FormalName="Relay"/></Provider><Source><Party FormalName="Harbour Wire"/></Source></AdministrativeMetadata>
 <RightsMetadata><Copyright><CopyrightHolder>Harbour Ltd</CopyrightHolder></Copyright><UsageRights><UsageType>Print</UsageType></UsageRights></RightsMetadata>
 <DescriptiveMetadata><Language FormalName="fr"/><Genre FormalName="Current"/>
  <SubjectCode><Subject FormalName="17000000"/><SubjectMatter FormalName="17004000" Scheme="IptcSubjectCodes"/></SubjectCode>
  <SubjectCode><SubjectDetail FormalName="coast" Scheme="HarbourCodes"/></SubjectCode></DescriptiveMetadata>
 <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/>
  <DataContent><p>La mer est basse.</p><p>Les bateaux attendent.</p></DataContent></ContentItem></NewsComponent>
 <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/>
  <DataContent>Le quai.</DataContent></ContentItem></NewsComponent>
 <NewsComponent><ContentItem Href="quay.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
</NewsComponent>
</NewsItem></NewsML>)";

TEST(Newsml, EveryField) {
  const Submission read = read_one(std::string(kWholeNewsml));
  EXPECT_EQ(every_field(read.article),
            "id: urn:newsml:harbour.example:20200803:tide7\n"
            "status: 4\n"
            "headline: Marée basse à midi\n"
            "deck: Les bateaux attendent\n"
            "slugline: marée\n"
            "body 1: La mer est basse.\n"
            "body 1: Les bateaux attendent.\n"
            "body 5: Le quai.\n"
            "author: Par Ann Lee|Lee, Par Ann||\n"
            "byline: Par Ann Lee\n"
            "source: Harbour Wire\n"
            "provider: Relay\n"
            "credit: Harbour\n"
            "dateline: BERGEN (HW) -\n"
            "place: BERGEN\n"
            "published: 2020-08-03T11:00:00+02:00\n"
            "updated: 2020-08-03T14:05:00+02:00\n"
            "first_created: 2020-08-03T11:00:00+02:00\n"
            "embargo_until: 2020-08-03T18:00:00+02:00\n"
            "subject: subj|17000000|\n"
            "subject: subj|17004000|Tides\n"
            "subject: harbourcodes|coast|\n"
            "keyword: mer\n"
            "keyword: port\n"
            "genre: Current\n"
            "urgency: 4\n"
            "language: fr\n"
            "rights.holder: Harbour Ltd\n"
            "rights.notice: © 2020 Harbour\n"
            "rights.usage_terms: Print\n"
            "editors_note: Hold for release.; Avec photos.\n");
}

std::string component(std::string_view headline, std::string_view content) {
  return std::string("<NewsComponent><NewsLines><HeadLine>")
      .append(headline)
      .append("</HeadLine></NewsLines><ContentItem><DataContent>")
      .append(content)
      .append("</DataContent></ContentItem></NewsComponent>");
}

TEST(Newsml, ItemsInEveryShape) {
  const std::string one =
      "<NewsItem>" + component("A", "Tide.") + "</NewsItem>";
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"<NewsML>" + one + one + "</NewsML>", "|A||Tide.\n|A||Tide.\n"},
      {"<NewsML><NewsItem><NewsComponent>" + one + one +
           "</NewsComponent></NewsItem></NewsML>",
       "|A||Tide.\n|A||Tide.\n"},
      {"<NewsML><NewsItem>" +
           component("A", "<![CDATA[<p>One.</p><p>Two.</p>]]>") +
           "</NewsItem></NewsML>",
       "|A||One.¶Two.\n"},
      {"<NewsML><NewsItem>" +
           component("A",
                     "<nitf><body><body.content><p>N</p></body.content>"
                     "</body></nitf>") +
           "</NewsItem></NewsML>",
       "|A||N\n"},
      {"<NewsML><NewsItem><NewsComponent EquivalentsList='yes'>" +
           component("A", "<p>Long.</p>") + component("B", "<p>Short.</p>") +
           "</NewsComponent></NewsItem></NewsML>",
       "|A||Long.\n"},
      {"<NewsML><NewsItem/></NewsML>", "!no-text@1\n"},
      {"<NewsML>" + one + "<NewsItem><NewsComp", "|A||Tide.\n!bad-xml@1\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

}  // namespace
}  // namespace morgue
