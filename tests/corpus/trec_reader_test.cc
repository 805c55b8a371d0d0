#include <vector>

#include <gtest/gtest.h>

#include "corpus/trec_dates.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(TrecDates, AsTheCollectionsWriteThem) {
  struct Case {
    std::string_view text;
    std::string_view day;
    std::string_view rest;
  };
  const std::vector<Case> cases = {
      {"870324", "1987-03-24", ""},
      {" = 910514. ", "1991-05-14", ""},
      {"03/24/87", "1987-03-24", ""},
      {"04-02-1990", "1990-04-02", ""},
      {"January 1, 1989, Sunday, Home Edition", "January 1, 1989, Sunday",
       "Home Edition"},
      {"1998-06-01 00:01", "1998-06-01 00:01", ""},
      {"1 March 1994", "1 March 1994", ""},
      {"long ago", "long ago", ""},
      {"", "", ""},
  };
  const DateParser dates("UTC");
  for (const auto& each : cases) {
    TrecDate date = trec_date_in(each.text, dates);
    EXPECT_EQ(date.rest, each.rest) << each.text;
    EXPECT_EQ(date.day.substr(0, date.day.find_last_not_of(" .") + 1), each.day)
        << each.text;
  }
}

TEST(TrecDates, InNamesAndNumbers) {
  struct Case {
    std::string_view text;
    std::string_view from_file;
    std::string_view from_number;
  };
  const std::vector<Case> cases = {
      {"AP-NR-02-12-88 2344EST", "1988-02-12T23:44-0500", ""},
      {"NYT-06-01-98 0001EDT", "1998-06-01T00:01-0400", ""},
      {"02-12-88 2344XYZ", "", ""},
      {"EST", "", ""},
      {"AP880212-0001", "", "1988-02-12"},
      {"WSJ870324-0001", "", "1987-03-24"},
      {"LA010289-0001", "", "1989-01-02"},
      {"NYT_ENG_20041001.0001", "", "2004-10-01"},
      {"SJMN91-06364022", "", ""},
      {"FBIS3-1", "", ""},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(trec_file_date(each.text), each.from_file) << each.text;
    EXPECT_EQ(trec_number_date(each.text), each.from_number) << each.text;
  }
}

// In the manner of the Los Angeles Times, which marks most.
TEST(Trec, AWholeStory) {
  const Submission read = read_one(
      "<!-- made up -->\n<DOC>\n<DOCNO> LA010289-0007 </DOCNO>\n"
      "<DOCID> 7 </DOCID>\n"
      "<DATE><P>\nJanuary 2, 1989, Monday, Home Edition\n</P></DATE>\n"
      "<SECTION><P>\nMetro; Part 2; Page 3; Column 4; Metro Desk\n"
      "</P></SECTION>\n<LENGTH><P>\n20 words\n</P></LENGTH>\n"
      "<HEADLINE><P>\nSALT TRADERS &amp; SAILORS;\n</P><P>\nA DEAR SEASON\n"
      "</P></HEADLINE>\n<BYLINE><P>\nBy JANE ROE, Times Staff Writer\n"
      "</P></BYLINE>\n<TEXT>\n<P>\nSalt was dear\nall day.\n</P>\n"
      "<P>\nIt cost 5 &lt; 6.\n</P>\n</TEXT>\n"
      "<GRAPHIC><P>\nPhoto, A heap of salt\n</P></GRAPHIC>\n"
      "<TYPE><P>\nFeature\n</P></TYPE>\n"
      "<SUBJECT><P>\nSALT; SEA TRADE (SEA)\n</P></SUBJECT>\n"
      "<MEMO>For the desk</MEMO><COPYRGHT>Copyright 1989</COPYRGHT>\n"
      "<CORRECTION><P>\nIt cost 7.\n</P></CORRECTION>\n</DOC>\n");
  const Article& article = read.article;
  EXPECT_EQ(article.id, "LA010289-0007");
  EXPECT_EQ(article.headline, "SALT TRADERS & SAILORS");
  EXPECT_EQ(article.deck, "A DEAR SEASON");
  EXPECT_EQ(body_of(article),
            "Salt was dear all day.\nIt cost 5 < 6.\n"
            "5:Photo, A heap of salt\n");
  EXPECT_EQ(article.source, "Los Angeles Times");
  EXPECT_EQ(article.byline, "By JANE ROE, Times Staff Writer");
  ASSERT_EQ(article.authors.size(), 1U);
  EXPECT_EQ(article.authors[0].display, "JANE ROE");
  EXPECT_EQ(article.authors[0].role, "Times Staff Writer");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(to_iso(*article.published), "1989-01-02");
  EXPECT_EQ(article.edition, "Home Edition");
  EXPECT_EQ(article.section, "Metro");
  EXPECT_EQ(article.page, "3");
  EXPECT_EQ(article.column, "4");
  EXPECT_EQ(article.genre, "Feature");
  EXPECT_EQ(article.editors_note, "For the desk");
  EXPECT_EQ(article.rights.notice, "Copyright 1989");
  ASSERT_EQ(article.corrections.size(), 1U);
  EXPECT_EQ(article.corrections[0].text, "It cost 7.");
  ASSERT_EQ(article.subjects.size(), 3U);
  EXPECT_EQ(article.subjects[0], (Subject{"desk", "Metro Desk", ""}));
  EXPECT_EQ(article.subjects[1], (Subject{"trec-subject", "SALT", "SALT"}));
  EXPECT_EQ(article.subjects[2], (Subject{"trec-subject", "SEA", "SEA TRADE"}));
  EXPECT_EQ(article.raw.format, "trec");
  EXPECT_EQ(article.raw.offset, 17U);
  EXPECT_EQ(warnings_of(read), "");
}

TEST(Trec, TheOtherDialects) {
  struct Case {
    std::string_view input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      // AP: date in the file's name, two headlines, paragraphs by indentation.
      {"<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n"
       "<FILEID>AP-NR-02-12-88 2344EST</FILEID>\n"
       "<FIRST>u i AM-Salt 02-12 0398</FIRST>\n<SECOND>AM-Salt,0411</SECOND>\n"
       "<HEAD>Salt Is Dear</HEAD>\n<DATELINE>VALLETTA, Malta (AP) </DATELINE>\n"
       "<TEXT>\n   Salt was\ndear.\n   It cost.\n</TEXT>\n</DOC>\n",
       "AP880212-0001|Salt Is Dear|1988-02-12T23:44-05:00|"
       "Salt was dear.¶It cost.\n"},
      // The Wall Street Journal: kicker, byline and dashes in the headline.
      {"<DOC>\n<DOCNO>\nWSJ900402-0200\n</DOCNO>\n<HL>\n  Salt Is Dear\n"
       "@  ----\n@  By Jane Roe\n</HL>\n<DATE>\n04/02/90\n</DATE>\n"
       "<SO>\nWALL STREET JOURNAL (J), PAGE A4\n</SO>\n<LP>\n   First.\n</LP>\n"
       "<TEXT>\n   Second.\n</TEXT>\n</DOC>\n",
       "WSJ900402-0200|Salt Is Dear|1990-04-02|First.¶Second.\n"},
      {"<DOC><DOCNO>FT911-3</DOCNO><PROFILE>_AN</PROFILE><DATE>910514\n"
       "</DATE><HEADLINE>\nFT  14 MAY 91 / Salt is dear\n</HEADLINE>"
       "<TEXT>\nIt is.\n\nIt was.</TEXT><PUB>The Financial Times\n</PUB>"
       "<PAGE>\nLondon Page 20\n</PAGE>\n</DOC>",
       "FT911-3|Salt is dear|1991-05-14|It is.¶It was.\n"},
      {"<DOC>\n<DOCNO> FBIS3-1 </DOCNO>\n<HT>  \"cr00\" </HT>\n<HEADER>\n"
       "<DATE1>  1 March 1994 </DATE1>\nType: NOTE\n<H3> <TI>  SALT DEAR "
       "</TI></H3>\n</HEADER>\n<TEXT>\nLanguage: <F P=105> English </F>\n\n"
       "  It is.\n</TEXT></DOC>",
       "FBIS3-1|SALT DEAR|1994-03-01|Language: English¶It is.\n"},
      {"<DOC>\n<DOCNO> FR940104-0-00001 </DOCNO>\n<PARENT> FR940104 </PARENT>\n"
       "<TEXT>\n<!-- PJG FTAG 4700 -->\n<DOCTITLE>Salt\nDuties</DOCTITLE>\n"
       "Duties rise&hyph;again.\n</TEXT>\n</DOC>\n",
       "FR940104-0-00001|Salt Duties|1994-01-04|Duties rise-again.\n"},
      // AQUAINT: the headline stands in the text.
      {"<DOC>\n<DOCNO> NYT19980601.0001 </DOCNO>\n"
       "<DATE_TIME> 1998-06-01 00:01 </DATE_TIME>\n<BODY>\n<SLUG> BC-SALT "
       "</SLUG>\n<TEXT>\n<HEADLINE>\nSalt dear\n</HEADLINE>\n<P>\nIt "
       "is.\n</P>\n"
       "</TEXT>\n</BODY>\n<TRAILER>\nNYT-06-01-98 0001EDT\n</TRAILER></DOC>",
       "NYT19980601.0001|Salt dear|1998-06-01T00:01|It is.\n"},
      // Gigaword.
      {"<DOC id=\"XIN_ENG_20041001.0002\" type=\"story\" >\n<HEADLINE>\nSalt\n"
       "</HEADLINE>\n<TEXT>\n<P>\nVALLETTA, Oct. 1 (Xinhua) -- It is.\n</P>\n"
       "</TEXT>\n</DOC>",
       "XIN_ENG_20041001.0002|Salt|2004-10-01|It is.\n"},
      // San Jose Mercury News: no closing tags within.
      {"<DOC>\n<DOCNO>  SJMN91-06364022  </DOCNO>\n<HEADLINE>  SALT "
       "DEAR\n<LEADPARA>  First.\n<TEXT>  Second.\n</DOC>",
       "SJMN91-06364022|SALT DEAR||First.¶Second.\n"},
      {"<DOC><DOCNO>X-1</DOCNO><HEADLINE>Salt<P>It is.<P>It was.</DOC>",
       "X-1|Salt||It is.¶It was.\n"},
      {"<DOC><DOCNO>X-1</DOCNO>\nIt is.\n</DOC>", "X-1|||It is.\n"},
      {"<DOC><DOCNO>X-1</DOCNO><TEXT>One\n<DOC><DOCNO>X-2</DOCNO><TEXT>Two",
       "X-1|||One\nX-2|||Two\n"},
      {"<DOC><DOCNO>X-1</DOCNO><DATE>32/13/99</DATE><TEXT>One</TEXT></DOC>",
       "X-1|||One\n"},
      {"<DOC><DOCNO>X-1</DOCNO></DOC>\nstray <DOC><TEXT>T</TEXT></DOC>",
       "!no-text@1\n!bad-sgml@1\n|||T\n"},
      {"<DOC", "!bad-sgml@1\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(std::string(each.input),
                                  options_for(Format::kTrec))),
              each.records)
        << each.input;
  }
}

TEST(Trec, SourceAndPlaceInPrint) {
  const Article wsj =
      read_one(
          "<DOC><DOCNO>WSJ900402-0200</DOCNO><SO>WALL STREET JOURNAL (J), "
          "PAGE A4</SO><TEXT>It is.</TEXT></DOC>")
          .article;
  EXPECT_EQ(wsj.source, "The Wall Street Journal");
  EXPECT_EQ(wsj.page, "A4");
  const Article other =
      read_one(
          "<DOC><DOCNO>7</DOCNO><PUB>The Gazette</PUB><PAGE>London Page 20"
          "</PAGE><TEXT>It is.</TEXT></DOC>")
          .article;
  EXPECT_EQ(other.id, "the-gazette:7");
  EXPECT_EQ(other.source, "The Gazette");
  EXPECT_EQ(other.page, "20");
  EXPECT_EQ(other.edition, "London");
  EXPECT_EQ(warnings_of(read_one("<DOC><TEXT>T</TEXT>")), "unclosed");
}

}  // namespace
}  // namespace morgue
