#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

// Every file of the sample is taken for what it is, without being told.
TEST(SampleFormats, EachIsReadWhole) {
  struct Case {
    std::string_view folder;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"trec",
       "CP190312-0001|Ferry timetable to change after Easter|"
       "2019-03-12T09:30|\nCP190314-0002|Lighthouse museum wants its old lens "
       "back|2019-03-14T17:05|\n"},
      {"wapo",
       "c0ffee01|Bakers of Westhaven open an hour earlier|"
       "2019-11-04T15:00:00Z|\n"},
      {"jsonfeed",
       "https://tide-notes.example/spring-tide|The highest tide of the year|"
       "2020-03-10T08:00:00Z|\n"},
      {"feed",
       "tag:coast-watch.example,2020:7|Seals counted on the sandbank|"
       "2020-10-02T08:30:00+01:00|\n"
       "https://islands-radio.example/news/101|School boat passes its test|"
       "2020-09-10T07:15:00+01:00|\n"},
      {"wxr",
       "https://valley.example/?p=12|The mill turns again|"
       "2019-09-16T08:00:00-07:00|\n~draft\n"},
      {"mail",
       "2020-05@harbour-office.example|Dredging begins – mind the buoys|"
       "2020-02-03T07:00:00Z|\n2020-06@harbour-office.example|Dredger held up "
       "by weather|2020-02-10T07:00:00Z|\n"},
      {"rcv1", "rcv1:70001|Norland herring catch up a tenth.|1997-02-14|\n"},
      {"alto", "1911-05-06_page3.xml#Page3|||\n"},
      {"mets",
       "1911-05-06.mets.xml#A1|The new breakwater is lit|1911-05-06|\n"
       "1911-05-06.mets.xml#A2||1911-05-06|\n"
       "1911-05-06.mets.xml#PAGE1||1911-05-06|\n"
       "~page-of-issue\n~page-of-issue\n"},
  };
  const auto sample =
      std::filesystem::path(MORGUE_SOURCE_DIR) / "corpus/sample";
  for (const auto& each : cases) {
    std::string records;
    for (const Incoming& incoming :
         drain(*open_reader(sample / each.folder, {}))) {
      const std::string all = describe(incoming);
      records += all.substr(0, all.rfind('|') + 1);
      records += all.starts_with('~') ? all + "\n" : "\n";
    }
    EXPECT_EQ(records, each.records) << each.folder;
  }
}

}  // namespace
}  // namespace morgue
