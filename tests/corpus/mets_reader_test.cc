#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/every_field.h"
#include "tests/corpus/mets_files.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

std::string fields_of(const std::vector<Incoming>& all) {
  std::string fields;
  for (const Incoming& incoming : all) {
    const auto* submission = std::get_if<Submission>(&incoming);
    fields += submission == nullptr ? describe(incoming) + "\n"
                                    : every_field(submission->article) + "--\n";
  }
  return fields;
}

// As docWorks and the Europeana newspapers' profile write it.
TEST(Mets, AnIssueOfArticles) {
  TemporaryFolder folder;
  folder.write("issue/mets.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<mets:mets xmlns:mets="http://www.loc.gov/METS/"
 xmlns:mods="http://www.loc.gov/mods/v3"
 xmlns:xlink="http://www.w3.org/1999/xlink" OBJID="urn:example:gaz:19110506"
 LABEL="The Quay Gazette">
<mets:dmdSec ID="MODS_PAPER"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
 <mods:titleInfo><mods:nonSort>The</mods:nonSort>
 <mods:title>Quay Gazette</mods:title></mods:titleInfo>
 <mods:originInfo><mods:dateIssued point="start">1890</mods:dateIssued>
 </mods:originInfo></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
<mets:dmdSec ID="MODS_ISSUE"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
 <mods:originInfo><mods:dateIssued encoding="iso8601">1911-05-06</mods:dateIssued>
 </mods:originInfo><mods:language><mods:languageTerm authority="iso639-2b"
 type="code">eng</mods:languageTerm></mods:language>
 <mods:part><mods:detail type="volume"><mods:number>22</mods:number></mods:detail>
 <mods:detail type="issue"><mods:number>1107</mods:number></mods:detail>
 <mods:detail type="edition"><mods:number>Late</mods:number></mods:detail>
 </mods:part></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
<mets:dmdSec ID="MODS_A1"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
 <mods:titleInfo><mods:title>Regatta Day</mods:title>
 <mods:subTitle>Forty boats at the start</mods:subTitle></mods:titleInfo>
 <mods:name><mods:namePart type="given">Ada</mods:namePart>
 <mods:namePart type="family">Quill</mods:namePart></mods:name>
 </mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
<mets:fileSec><mets:fileGrp ID="IMGGRP"><mets:file ID="IMG1"
 MIMETYPE="image/jp2"><mets:FLocat xlink:href="file://./img/1.jp2"/></mets:file>
 </mets:fileGrp><mets:fileGrp ID="ALTOGRP">
 <mets:file ID="ALTO1" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL"
 xlink:href="file://./ALTO/page%201.xml"/></mets:file>
 <mets:file ID="ALTO2" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL"
 xlink:href=".\ALTO\2.xml"/></mets:file></mets:fileGrp></mets:fileSec>
<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="Newspaper">
 <mets:div TYPE="PAGE" ID="DIVP1" ORDER="1" ORDERLABEL="i"><mets:fptr><mets:par>
 <mets:area FILEID="IMG1"/><mets:area FILEID="ALTO1"/></mets:par></mets:fptr>
 </mets:div><mets:div TYPE="PAGE" ID="DIVP2" ORDER="2" ORDERLABEL="ii"><mets:fptr>
 <mets:area FILEID="ALTO2"/></mets:fptr></mets:div></mets:div></mets:structMap>
<mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper" DMDID="MODS_PAPER">
 <mets:div TYPE="ISSUE" DMDID="MODS_ISSUE"><mets:div TYPE="CONTENT">
 <mets:div TYPE="SECTION" LABEL="The Harbour">
 <mets:div TYPE="ARTICLE" ID="DIVL1" DMDID="MODS_A1" LABEL="REGATTA D4Y">
  <mets:div TYPE="HEADING"><mets:div TYPE="TITLE"><mets:fptr><mets:area
   BETYPE="IDREF" FILEID="ALTO1" BEGIN="P1_H"/></mets:fptr></mets:div></mets:div>
  <mets:div TYPE="BODY"><mets:div TYPE="BODY_CONTENT"><mets:div TYPE="TEXT">
   <mets:fptr><mets:area BETYPE="IDREF" FILEID="ALTO1" BEGIN="P1_A"/>
   </mets:fptr></mets:div>
   <mets:div TYPE="ILLUSTRATION"><mets:fptr><mets:area FILEID="IMG1"
    COORDS="1,2,3,4" SHAPE="RECT"/></mets:fptr><mets:div TYPE="CAPTION">
    <mets:fptr><mets:area BETYPE="IDREF" FILEID="ALTO1" BEGIN="P1_C"/>
    </mets:fptr></mets:div></mets:div>
   <mets:div TYPE="TEXT"><mets:fptr><mets:area BETYPE="IDREF" FILEID="ALTO2"
    BEGIN="P2_A" END="P2_B"/></mets:fptr></mets:div></mets:div></mets:div>
 </mets:div></mets:div>
 <mets:div TYPE="ADVERTISEMENT" ID="DIVL2"><mets:fptr><mets:area FILEID="ALTO2"
  BEGIN="CB_AD"/></mets:fptr></mets:div>
 <mets:div TYPE="ADVERTISEMENT" ID="DIVL3"><mets:fptr><mets:area FILEID="IMG1"/>
 </mets:fptr></mets:div>
 </mets:div></mets:div></mets:div></mets:structMap></mets:mets>)");
  folder.write("issue/ALTO/page 1.xml",
               alto_page({{"P1_M", "THE QUAY GAZETTE"},
                          {"P1_H", "REGATTA DAY."},
                          {"P1_A", "Forty boats crossed the /harbour"},
                          {"P1_C", "The winner"}},
                         R"(PHYSICAL_IMG_NR="1" PC="0.5")"));
  folder.write(
      "issue/ALTO/2.xml",
      alto_page({{"P2_A", "harbour/ before noon."},
                 {"P2_B", "A dog won."},
                 {"P2_AD", "Ropes! Ropes!", "CB_AD"}},
                R"(PHYSICAL_IMG_NR="2" PRINTED_IMG_NR="2 bis" PC="0.5")"));
  EXPECT_EQ(fields_of(drain(*open_reader(folder.path(), {}))),
            "~page-of-issue\n~page-of-issue\n"
            R"(id: urn:example:gaz:19110506#DIVL1
headline: Regatta Day
deck: Forty boats at the start
body 1: Forty boats crossed the harbour before noon.
body 5: The winner
body 1: A dog won.
author: Ada Quill|Quill, Ada||
byline: Ada Quill
source: The Quay Gazette
published: 1911-05-06
edition: vol. 22, no. 1107, Late
section: The Harbour
page: i
language: en
--
id: urn:example:gaz:19110506#DIVL2
body 1: Ropes! Ropes!
source: The Quay Gazette
published: 1911-05-06
edition: vol. 22, no. 1107, Late
page: 2 bis
genre: advertisement
language: en
--
~no-text
id: urn:example:gaz:19110506#DIVP1
body 1: THE QUAY GAZETTE
source: The Quay Gazette
published: 1911-05-06
edition: vol. 22, no. 1107, Late
page: i
genre: page
language: en
--
)");
}

// As the Library of Congress's newspaper programme writes it: pages only.
TEST(Mets, AnIssueOfPages) {
  TemporaryFolder folder;
  folder.write("1910010101.xml",
               R"(<mets xmlns="http://www.loc.gov/METS/" TYPE="urn:x:issue"
 LABEL="The Sun (Lowport, N.X.), 1910-01-01" xmlns:xlink="x" xmlns:MODS="m">
<dmdSec ID="issueBib"><mdWrap><xmlData><MODS:mods><MODS:relatedItem type="host">
<MODS:identifier type="lccn">sn1</MODS:identifier><MODS:part>
<MODS:detail type="volume"><MODS:number>77</MODS:number></MODS:detail>
</MODS:part></MODS:relatedItem><MODS:originInfo><MODS:dateIssued
 encoding="iso8601">1910-01-01</MODS:dateIssued></MODS:originInfo></MODS:mods>
</xmlData></mdWrap></dmdSec>
<dmdSec ID="pageBib1"><mdWrap><xmlData><MODS:mods><MODS:part><MODS:extent
 unit="pages"><MODS:start>1</MODS:start></MODS:extent><MODS:detail
 type="page number"><MODS:number>A1</MODS:number></MODS:detail></MODS:part>
</MODS:mods></xmlData></mdWrap></dmdSec>
<fileSec><fileGrp ID="pageFileGrp1"><file ID="ocrFile1" USE="ocr"
 MIMETYPE="text/xml"><FLocat xlink:href="0001.xml"/></file></fileGrp></fileSec>
<structMap><div TYPE="np:issue" DMDID="issueBib"><div TYPE="np:page"
 DMDID="pageBib1"><fptr FILEID="ocrFile1"/></div></div></structMap></mets>)");
  folder.write("0001.xml", alto_page({{"B1", "Snow fell."}}));
  const auto all = drain(*open_reader(folder.path(), {}));
  ASSERT_EQ(all.size(), 2U) << describe(all);
  Article article = std::get<Submission>(all[1]).article;
  EXPECT_TRUE(article.id.ends_with("/1910010101.xml#ocrFile1")) << article.id;
  article.id.clear();
  EXPECT_EQ(every_field(article), R"(body 1: Snow fell.
source: The Sun (Lowport, N.X.)
published: 1910-01-01
edition: vol. 77
page: A1
genre: page
)");
  EXPECT_EQ(article.raw.format, "mets");
  EXPECT_EQ(article.raw.offset, 0U);
  EXPECT_EQ(article.raw.sha256.size(), 32U);
}

TEST(Mets, KeepsTheConfidenceOfWords) {
  TemporaryFolder folder;
  const auto file = folder.write(
      "mets.xml", small_mets({"p.xml"}, article_div("A", {{0, "B1"}})));
  folder.write("p.xml",
               R"(<alto><Layout><Page PC="0.3"><TextBlock ID="B1"><TextLine>
<String CONTENT="Salt" WC="0.9"/><String CONTENT="rose" WC="0.7"/></TextLine>
</TextBlock><TextBlock ID="B2"><TextLine><String CONTENT="Rest"/></TextLine>
</TextBlock></Page></Layout></alto>)");
  const auto all = drain(*open_reader(file, {}));
  ASSERT_EQ(all.size(), 2U) << describe(all);
  EXPECT_EQ(std::get<Submission>(all[0]).article.body[0].ocr_confidence, 80);
  EXPECT_EQ(std::get<Submission>(all[1]).article.body[0].ocr_confidence, 30);
}

TEST(Mets, HeadlinesAndTheirParts) {
  struct Case {
    std::string inside;  // of the article's div
    std::string_view fields;
  };
  const auto part = [](const std::string& type, const std::string& block) {
    return R"(<div TYPE=")" + type + R"("><fptr><area FILEID="F0" BEGIN=")" +
           block + R"("/></fptr></div>)";
  };
  const std::vector<Case> cases = {
      {part("HEADLINE", "H"), "headline: HIGH TIDE\n"},
      {R"(<div TYPE="heading">)" + part("OVERLINE", "X") + part("title", "H") +
           part("sub-title", "Y") + part("AUTHOR", "Z") + "</div>",
       "headline: HIGH TIDE\nkicker: One\ndeck: Two\nauthor: Jo "
       "Roe|Roe, Jo||\nbyline: By Jo Roe\n"},
      {part("HEADLINE", "X") + part("HEADLINE", "Y"), "headline: One Two\n"},
      {part("crossheading", "X") + part("table", "Y"),
       "headline: Label\nbody 2: One\nbody 6: Two\n"},
      {R"(<div TYPE="unheard of">)" + part("paragraph", "X") + "</div>",
       "headline: Label\nbody 1: One\n"},
  };
  for (const auto& each : cases) {
    TemporaryFolder folder;
    const auto file = folder.write(
        "m.xml", small_mets({"p.xml"}, R"(<div TYPE="ARTICLE" LABEL="Label">)" +
                                           each.inside + "</div>"));
    folder.write("p.xml", alto_page({{"H", "HIGH TIDE"},
                                     {"X", "One"},
                                     {"Y", "Two"},
                                     {"Z", "By Jo Roe"}}));
    const auto all = drain(*open_reader(file, {}));
    ASSERT_FALSE(all.empty());
    Article article = std::get<Submission>(all[0]).article;
    article.id.clear();
    EXPECT_EQ(every_field(article), each.fields) << each.inside;
  }
}

}  // namespace
}  // namespace morgue
