#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(Alto, APageOfOcr) {
  const Submission read = read_one(R"(<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Description>
<sourceImageInformation><fileName>x.tif</fileName></sourceImageInformation>
<OCRProcessing><preProcessingStep><processingDateTime>2012-03-04
</processingDateTime></preProcessingStep></OCRProcessing></Description>
<Layout><Page ID="P3" PHYSICAL_IMG_NR="3" PRINTED_IMG_NR="A3" PC="0.61">
<TopMargin><TextBlock ID="B0" LANG="mt"><TextLine><String CONTENT="THE"/><SP/>
<String CONTENT="GAZETTE"/></TextLine></TextBlock></TopMargin>
<PrintSpace><ComposedBlock><TextBlock ID="B1">
<TextLine><String CONTENT="Salt" WC="0.9"/><SP/><String CONTENT="was"
 WC="0.7"/><SP/><String CONTENT="expen" SUBS_TYPE="HypPart1"
 SUBS_CONTENT="expensive" WC="0.8"/><HYP CONTENT="-"/></TextLine>
<TextLine><String CONTENT="sive" SUBS_TYPE="HypPart2"
 SUBS_CONTENT="expensive" WC="0.8"/><SP/><String CONTENT="&amp;c." WC="0.8"/>
</TextLine></TextBlock></ComposedBlock>
<TextBlock ID="B2"/><TextBlock ID="B3"><TextLine><String CONTENT="sive"
 SUBS_TYPE="HypPart2" SUBS_CONTENT="massive" WC="7"/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>)",
                                   {}, "folder/0003.xml");
  const Article& article = read.article;
  EXPECT_TRUE(article.id.ends_with("folder/0003.xml#P3")) << article.id;
  EXPECT_EQ(article.headline, "");
  EXPECT_EQ(body_of(article), "THE GAZETTE\nSalt was expensive &c.\nsive\n");
  EXPECT_EQ(article.body[0].ocr_confidence, 61);
  EXPECT_EQ(article.body[1].ocr_confidence, 80);
  EXPECT_EQ(article.page, "A3");
  EXPECT_EQ(article.language.tag, "mt");
  EXPECT_FALSE(article.published);
  EXPECT_EQ(article.raw.format, "alto");
}

TEST(Alto, EmptyAndBrokenPages) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::string line =
      "<TextBlock><TextLine><String CONTENT=\"A\"/></TextLine></TextBlock>";
  const std::vector<Case> cases = {
      {"<alto><Layout><Page/></Layout></alto>", "!no-text@1\n"},
      {"<alto></alto>", "!no-records@1\n"},
      {"<alto><Layout><Page>" + line + "</Page>\n<Page>" + line +
           "</Page>"
           "</Layout></alto>",
       "input|||A\ninput|||A\n"},
      {"<alto><Layout><Page>" + line, "!bad-xml@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

}  // namespace
}  // namespace morgue
