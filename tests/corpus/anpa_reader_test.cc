#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/every_field.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::string_view kWholeAnpa =
    "\x16\x16\x01W2607\x1f_tide\r\n"
    "u a\x13\x11 BC-NO--Tide-Low 1stLd-Writethru   08-03 0120\r\n"
    "\x02^BC-NO--Tide-Low, 1st Ld-Writethru,120<\r\n"
    "^Low tide at noon<\r\n"
    "^Boats wait in the bay<\r\n"
    "^AP Photo HW101<\r\n"
    "^Eds: Adds the hour. With photos.<\r\n"
    "^By ANN LEE=\r\n"
    "^Harbour Wire=\r\n"
    "\t   BERGEN, Norway (HW) _ The ``tide'' was low _ very low.\r\n"
    " \r\n"
    "\t   Boats waited.\r\n"
    "\x08Mon;12;3{\r\n"
    "\x08Tue;13;4\r\n"
    "\t   ___\r\n"
    "\t   Bo Ray contributed.\r\n"
    "\r\n\x03HW-WF-08-03-20 1405GMT<\r\n\r\n\x0c\r\n\x04";

TEST(Anpa, EveryFieldOfAnpa1312) {
  const Submission read = read_one(std::string(kWholeAnpa));
  EXPECT_EQ(every_field(read.article),
            "id: HW:2020-08-03:W2607\n"
            "headline: Low tide at noon\n"
            "deck: Boats wait in the bay\n"
            "slugline: BC-NO--Tide-Low, 1st Ld-Writethru\n"
            "body 1: BERGEN, Norway (HW) — The \"tide\" was low — very low.\n"
            "body 1: Boats waited.\n"
            "body 6: Mon\t12\t3½\nTue\t13\t4\n"
            "body 1: Bo Ray contributed.\n"
            "author: ANN LEE|LEE, ANN||Harbour Wire\n"
            "byline: By ANN LEE, Harbour Wire\n"
            "source: HW\n"
            "dateline: BERGEN, Norway (HW) —\n"
            "place: BERGEN, Norway\n"
            "published: 2020-08-03T14:05Z\n"
            "subject: anpa-category|a|domestic\n"
            "urgency: 3\n"
            "editors_note: AP Photo HW101; Eds: Adds the hour. With photos.\n");
}

constexpr std::string_view kWhole7901 =
    "\x01hwa0003 3 i 380  hw 0045\r\n\n"
    "Norway/tide/\r\n"
    "\x02REFILE\n1ST LEAD\nLow tide at noon\nBy Ann Lee =\r\n\r\n"
    "Bergen (hw) - The tide was low in the bay and the boats had to wait\r\n"
    "until the evening, the harbour master of the town said on Monday.\r\n\r\n"
    "The water comes back at night, as it has always done in the bay, and\r\n"
    "nobody is worried.\r\n\r\n"
    "# Notebook\r\n\r\n## Contacts\r\n- desk@harbour.example\r\n\r\n"
    "\r\n\x03"
    "031405 GMT Aug 20\r\n\x7f\n\x7f\x04";

TEST(Anpa, EveryFieldOfIptc7901) {
  const Submission read = read_one(std::string(kWhole7901));
  EXPECT_EQ(
      every_field(read.article),
      "id: hw:2020-08-03:hwa0003\n"
      "headline: Low tide at noon\n"
      "slugline: Norway/tide\n"
      "body 1: Bergen (hw) - The tide was low in the bay and the boats had to "
      "wait until the evening, the harbour master of the town said on Monday.\n"
      "body 1: The water comes back at night, as it has always done in the "
      "bay, and nobody is worried.\n"
      "body 8: # Notebook\n"
      "body 8: ## Contacts\n"
      "body 8: - desk@harbour.example\n"
      "author: Ann Lee|Lee, Ann||\n"
      "byline: By Ann Lee\n"
      "source: hw\n"
      "provider: hw\n"
      "dateline: Bergen (hw) -\n"
      "place: Bergen\n"
      "published: 2020-08-03T14:05Z\n"
      "subject: anpa-category|i|\n"
      "keyword: Norway\n"
      "keyword: tide\n"
      "urgency: 3\n"
      "editors_note: REFILE; 1ST LEAD\n");
}

TEST(Anpa, StoriesInEveryShape) {
  const std::string one =
      "\x16\x16\x01W1\x1fx\nr a BC-A\n\x02^BC-A,1<\n^A<\n\tTide.\n\x03\n\x04";
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {one + "\n" + one, "|A||Tide.\n|A||Tide.\n"},
      {one + "stray" + one, "|A||Tide.\n!bad-anpa@7\n|A||Tide.\n"},
      {"\x01W1\x1fx\nr a BC-A\n\x02^BC-A<\n\tTide.\n" + one,
       "!bad-anpa@1\n|A||Tide.\n"},
      {one + "\x01W2\x1fx\n", "|A||Tide.\n!bad-anpa@7\n"},
      {"\x01W1\x1fx\nr a BC-A\n\x02^BC-A--Alert,1<\n\tTide.\n\x03\x04",
       "|BC-A||Tide.\n"},
      {"\x01\x02\x03\x04", "!no-text@1\n"},
      {"\x01", "!bad-anpa@1\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input, options_for(Format::kAnpa))),
              each.records)
        << testing::PrintToString(each.input);
  }
}

TEST(Anpa, LinesAboveTablesAreSubheadings) {
  const Submission read = read_one(
      "\x01W1\x1fx\nr s BC-A\n\x02^BC-A,9<\n^Standings=\n^All times local=\n"
      "^By The Harbour Wire=\n^EAST LEAGUE=\n^North=\n\x08^;W;L\n\x08"
      "Bergen;2;1\n^South=\n\x08"
      "Emden;1;2\n\x03\x04");
  EXPECT_EQ(body_of(read.article),
            "2:EAST LEAGUE\n2:North\n6:W\tL\nBergen\t2\t1\n2:South\n"
            "6:Emden\t1\t2\n");
  EXPECT_EQ(read.article.byline, "By The Harbour Wire");
  EXPECT_EQ(read.article.deck, "All times local");
}

TEST(Anpa, AKilledStoryIsCanceled) {
  const Submission read = read_one(
      "\x01W1\x1fx\nb a BC-A\n\x02^BC-A, BULLETIN KILL,9<\n\tKill it.\n\x03");
  EXPECT_EQ(read.article.status, ArticleStatus::kCanceled);
  EXPECT_EQ(read.article.urgency, 2);
}

}  // namespace
}  // namespace morgue
